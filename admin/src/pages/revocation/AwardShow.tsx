import LinkOffIcon from '@mui/icons-material/LinkOff';
import { useRecordContext } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { isAllowed } from '../../kit/session.ts';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { WhyBonus } from '../bonus/WhyBonus.tsx';
import { CorrectButton } from '../correction/CorrectButton.tsx';
import { AwardIssuer, DraftDecision, RecordRevocationsRecord } from './documents.ts';
import { DecisionInputs, decisionOf, GroundInputs, RECALLED, revocationItemOf } from './inputs.tsx';

/** Drafts the decision of whoever awarded, with this award as its first line. */
async function draft(awardId: string, values: Values): Promise<string> {
  const { award } = await run(AwardIssuer, { id: awardId });
  const issuer = String(award?.decision.issuerOrganisationId ?? '');
  const input = { ...decisionOf(values), kind: 'REVOCATION' as never, issuerOrganisationId: issuer };
  const { createDecision } = await run(DraftDecision, { input });
  await run(RecordRevocationsRecord, { ...createDecision, items: [revocationItemOf(awardId, values)] });
  return createDecision.id;
}

function Revoke() {
  const record = useRecordContext();
  const { data: session } = useSession();
  const navigate = useNavigate();
  const mayRevoke = session && isAllowed(session, 'decisions', 'write');
  if (!record || !mayRevoke || record.status === 'REVOKED') return null;
  return (
    <ActionButton
      label="revocation.revoke"
      icon={<LinkOffIcon />}
      color="warning"
      wide
      defaults={{ ...RECALLED, decidedOn: session.businessDate }}
      run={(values) => draft(String(record.id), values)}
      onDone={(id) => navigate(`/Decision/${id}/show`)}
    >
      <DecisionInputs why="revocation.revokeWhy" />
      <GroundInputs />
    </ActionButton>
  );
}

function Bonus() {
  const record = useRecordContext();
  return record ? <WhyBonus awardId={String(record.id)} /> : null;
}

export default function AwardShow({ register }: { register: Register }) {
  return (
    <RegisterShow
      register={register}
      buttons={
        <>
          <CorrectButton />
          <Revoke />
        </>
      }
    >
      <Bonus />
    </RegisterShow>
  );
}
