import AddIcon from '@mui/icons-material/Add';
import { Chip, Stack, Typography } from '@mui/material';
import { DateInput, required, SelectInput, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { FileInput } from '../../kit/FileInput.tsx';
import { FileLink } from '../../kit/FileLink.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { Steps } from '../../kit/Steps.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { ClauseText } from './ClauseText.tsx';
import { AddEvidenceRecord, DossierOfProposal, type HeldDossier } from './documents.ts';

type Item = HeldDossier['checklist'][number];
type Paper = HeldDossier['evidence'][number];

const label = (field: string) => `resources.Evidence.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const };
const KINDS = valuesOf('EvidenceKind').map((id) => ({ id, name: `enums.EvidenceKind.${id}` }));

function State({ item }: { item: Item }) {
  const translate = useTranslate();
  const { lackingNomineeIds: lacking, isPerNominee, isAlways, isBlocking } = item;
  if (lacking.length === 0) return <Chip size="small" color="success" label={translate('dossier.complete')} />;
  if (!isAlways) return <Chip size="small" variant="outlined" label={translate('dossier.claimed')} />;
  const text = isPerNominee ? 'dossier.lackingOf' : 'dossier.lacking';
  return (
    <Chip
      size="small"
      color={isBlocking ? 'error' : 'warning'}
      label={translate(isBlocking ? text : 'dossier.remind', { smart_count: lacking.length, count: lacking.length })}
    />
  );
}

function Checklist({ items }: { items: readonly Item[] }) {
  const translate = useTranslate();
  if (items.length === 0) return <Typography color="text.secondary">{translate('dossier.empty')}</Typography>;
  const head = (field: string) => translate(`resources.ChecklistItem.fields.${field}`);
  return (
    <Grid
      label={translate('dossier.asked')}
      rows={items}
      keyOf={({ kind, isAlways }) => `${kind} ${isAlways}`}
      columns={[
        { label: head('kind'), cell: ({ kind }) => translate(`enums.EvidenceKind.${kind}`) },
        {
          label: head('clauses'),
          cell: ({ clauses }) => (
            <Stack>
              {clauses.map((clause) => (
                <ClauseText key={`${clause.instrument} ${clause.clause}`} clause={clause} />
              ))}
            </Stack>
          ),
        },
        { label: translate('dossier.lacking'), cell: (item) => <State item={item} /> },
      ]}
    />
  );
}

function Papers({ papers, nominees }: { papers: readonly Paper[]; nominees: HeldDossier['nominees'] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const proposal = useRecordContext();
  if (papers.length === 0) return <Typography color="text.secondary">{translate('dossier.none')}</Typography>;
  const nameOf = (id: string) => nominees.find((nominee) => nominee.id === id)?.subjectName ?? '';
  const actions = mayDo(proposal, 'ADD_EVIDENCE') ? ['REMOVE'] : [];
  const columns = [
    { label: translate(label('kind')), cell: ({ kind }: Paper) => translate(`enums.EvidenceKind.${kind}`) },
    {
      label: translate(label('nomineeId')),
      cell: ({ nomineeId }: Paper) => (nomineeId ? nameOf(nomineeId) : translate('dossier.wholeDossier')),
    },
    {
      label: translate(label('documentNumber')),
      cell: ({ documentNumber: number, documentDate, note }: Paper) => (
        <>
          {number && documentDate ? translate('dossier.numbered', { number, day: day(documentDate) }) : number}
          {note && (
            <Typography variant="body2" color="text.secondary">
              {note}
            </Typography>
          )}
        </>
      ),
    },
    { label: translate(label('file')), cell: ({ file }: Paper) => (file ? <FileLink file={file} /> : null) },
    {
      label: translate('actions.actions'),
      cell: (paper: Paper) => (
        <Steps
          record={{ ...paper, actions }}
          subject={translate(`enums.EvidenceKind.${paper.kind}`)}
          steps={[{ action: 'REMOVE', operation: 'removeEvidence', color: 'warning' }]}
        />
      ),
    },
  ];
  return <Grid label={translate('dossier.held')} rows={papers} keyOf={({ id }) => id} columns={columns} />;
}

function EvidenceInputs({ nominees }: { nominees: HeldDossier['nominees'] }) {
  const choices = nominees.map(({ id, subjectName }) => ({ id, name: subjectName }));
  return (
    <>
      <SelectInput source="kind" label={label('kind')} choices={KINDS} validate={required()} {...INPUT} />
      <SelectInput
        source="nomineeId"
        label={label('nomineeId')}
        choices={choices}
        translateChoice={false}
        emptyText="dossier.wholeDossier"
        {...INPUT}
      />
      <TextInput source="documentNumber" label={label('documentNumber')} {...INPUT} />
      <DateInput source="documentDate" label={label('documentDate')} {...INPUT} />
      <TextInput source="note" label={label('note')} {...INPUT} />
      <FileInput source="fileId" owner="Award" label={label('file')} />
    </>
  );
}

/** What the law asks the dossier to hold, and the papers that it holds. */
export function Dossier() {
  const record = useRecordContext();
  const translate = useTranslate();
  const id = String(record?.id ?? '');
  const query = useGraph(DossierOfProposal, { id }, id !== '');
  const add = ({ kind, nomineeId, documentNumber, documentDate, note, fileId }: Values) => {
    const given = { kind, nomineeId, documentNumber, documentDate, note, fileId };
    const input = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, value || null]));
    return run(AddEvidenceRecord, { proposalId: id, input: input as never });
  };
  return (
    <Asked query={query}>
      {({ proposal }) => (
        <Panel
          title={translate('dossier.title')}
          actions={
            mayDo(record, 'ADD_EVIDENCE') && (
              <ActionButton label="dossier.add" icon={<AddIcon />} run={add} wide>
                <EvidenceInputs nominees={proposal?.nominees ?? []} />
              </ActionButton>
            )
          }
        >
          <Stack spacing={2}>
            <Checklist items={proposal?.checklist ?? []} />
            <Papers papers={proposal?.evidence ?? []} nominees={proposal?.nominees ?? []} />
          </Stack>
        </Panel>
      )}
    </Asked>
  );
}
