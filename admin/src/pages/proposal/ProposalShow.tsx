import { Chip } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { type Step, Steps } from '../../kit/Steps.tsx';
import { Consultations } from '../consultation/Consultations.tsx';
import { ProposalQuotas } from '../quota/ProposalQuotas.tsx';
import { Supplements } from '../supplement/Supplements.tsx';
import { Dossier } from './Dossier.tsx';
import { Nominees } from './Nominees.tsx';
import { PartingButtons, Related } from './Parting.tsx';
import { RegimeChoice } from './RegimeChoice.tsx';
import { ReturnButton, ReturnItems } from './Returning.tsx';
import { ReviewPath } from './ReviewPath.tsx';

const STEPS: readonly Step[] = [
  { action: 'SUBMIT', operation: 'submitProposal' },
  { action: 'ENDORSE', operation: 'endorseProposal' },
  { action: 'ACCEPT', operation: 'acceptProposal' },
  { action: 'WITHDRAW', operation: 'withdrawProposal', color: 'error' },
];

function Buttons() {
  const record = useRecordContext();
  const translate = useTranslate();
  if (!record) return null;
  return (
    <>
      <Chip
        color="primary"
        variant="outlined"
        label={translate(`enums.ProposalState.${record.state}`)}
        sx={{ mr: 'auto' }}
      />
      <Steps record={record} steps={STEPS} />
      <ReturnButton record={record} />
      <PartingButtons record={record} />
    </>
  );
}

export default function ProposalShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Related />
      <ReturnItems />
      <Nominees />
      <ProposalQuotas />
      <RegimeChoice />
      <Dossier />
      <ReviewPath />
      <Supplements />
      <Consultations />
    </RegisterShow>
  );
}
