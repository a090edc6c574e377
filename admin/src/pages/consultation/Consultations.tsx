import { Chip, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { FileLink } from '../../kit/FileLink.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { isAllowed } from '../../kit/session.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { type AskedBody, ConsultationsOfProposal, type ConsultedProposal } from './documents.ts';
import { AskOpinion, OpinionButtons } from './OpinionButtons.tsx';

const COLOURS = {
  WAITING: 'primary',
  LATE: 'error',
  SILENT: 'warning',
  ANSWERED: 'success',
  WITHDRAWN: 'default',
} as const;

export function Standing({ standing }: { standing: AskedBody['standing'] }) {
  const translate = useTranslate();
  return <Chip size="small" color={COLOURS[standing]} label={translate(`enums.ConsultationStanding.${standing}`)} />;
}

function Answer({ row }: { row: AskedBody }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const paper = [row.documentNumber, row.documentOn && day(row.documentOn)].filter(Boolean).join(', ');
  const told = [row.answerText, row.withdrawnReason, paper].filter(Boolean).join(' · ');
  return (
    <>
      {row.answer && <div>{translate(`enums.ConsultationAnswer.${row.answer}`)}</div>}
      {told && (
        <Typography variant="body2" color="text.secondary">
          {told}
        </Typography>
      )}
      {row.file && <FileLink file={row.file} />}
    </>
  );
}

const isStepOpen = ({ reviewSteps }: ConsultedProposal): boolean =>
  reviewSteps.some(({ kind, state }) => kind === 'CONSULTATION' && state === 'OPEN');

function Bodies({ proposal }: { proposal: ConsultedProposal }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const head = (field: string) => translate(`resources.Consultation.fields.${field}`);
  const isOpen = isStepOpen(proposal);
  return (
    <Grid
      label={translate('consultation.title')}
      rows={proposal.consultations}
      keyOf={({ id }) => id}
      columns={[
        { label: head('bodyName'), cell: ({ bodyName }) => bodyName },
        {
          label: head('letterNumber'),
          cell: ({ letterNumber, letterOn }) =>
            translate('dossier.numbered', { number: letterNumber, day: day(letterOn) }),
        },
        { label: head('dueOn'), cell: ({ dueOn }) => day(dueOn) },
        { label: head('standing'), cell: ({ standing }) => <Standing standing={standing} /> },
        { label: head('answer'), cell: (row) => <Answer row={row} /> },
        { label: translate('actions.actions'), cell: (row) => (isOpen ? <OpinionButtons record={row} /> : null) },
      ]}
    />
  );
}

/** The bodies that were asked about the dossier, until when, and what they said. */
export function Consultations() {
  const record = useRecordContext();
  const translate = useTranslate();
  const { data: session } = useSession();
  const id = String(record?.id ?? '');
  const query = useGraph(ConsultationsOfProposal, { id }, id !== '');
  const proposal = query.data?.proposal;
  const mayAsk = session && isAllowed(session, 'councils', 'write') && proposal && isStepOpen(proposal);
  if (!mayAsk && !proposal?.consultations.length) return null;
  return (
    <Panel title={translate('consultation.title')} actions={mayAsk && <AskOpinion proposal={proposal} />}>
      <Asked query={query}>{({ proposal: asked }) => asked && <Bodies proposal={asked} />}</Asked>
    </Panel>
  );
}
