import SpellcheckIcon from '@mui/icons-material/Spellcheck';
import { useRecordContext } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { isAllowed } from '../../kit/session.ts';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { AwardIssuer, DraftDecision } from '../revocation/documents.ts';
import { DecisionInputs, decisionOf } from '../revocation/inputs.tsx';
import { RecordCorrectionsRecord } from './documents.ts';
import { correctionItemOf, MistakeInputs } from './inputs.tsx';

/** Drafts the decision of whoever awarded, with this mistake as its first line. */
async function draft(awardId: string, values: Values): Promise<string> {
  const { award } = await run(AwardIssuer, { id: awardId });
  const issuer = String(award?.decision.issuerOrganisationId ?? '');
  const input = { ...decisionOf(values), kind: 'CORRECTION' as never, issuerOrganisationId: issuer };
  const { createDecision } = await run(DraftDecision, { input });
  await run(RecordCorrectionsRecord, { ...createDecision, items: [correctionItemOf(awardId, values)] });
  return createDecision.id;
}

export function CorrectButton() {
  const record = useRecordContext();
  const { data: session } = useSession();
  const navigate = useNavigate();
  const mayCorrect = session && isAllowed(session, 'decisions', 'write');
  if (!record || !mayCorrect) return null;
  return (
    <ActionButton
      label="signing.correct"
      icon={<SpellcheckIcon />}
      wide
      defaults={{ decidedOn: session.businessDate }}
      run={(values) => draft(String(record.id), values)}
      onDone={(id) => navigate(`/Decision/${id}/show`)}
    >
      <DecisionInputs why="signing.correctWhy" />
      <MistakeInputs />
    </ActionButton>
  );
}
