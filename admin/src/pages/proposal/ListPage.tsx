import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import { Alert, Button, Chip, LinearProgress, Stack, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Title, useLocale, useNotify, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { ListedProposalQuery, ListedProposalQueryVariables } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { askExchange, keepFile } from '../../kit/exchange.ts';
import { Grid } from '../../kit/Grid.tsx';
import { LinkButton } from '../../kit/LinkButton.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { document } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useGraph } from '../../kit/useGraph.ts';

const ListedProposal = document<ListedProposalQuery, ListedProposalQueryVariables>(/* GraphQL */ `
  query ListedProposal($id: ID!) {
    proposal(id: $id) { id code proposingOrganisation { id name } }
  }
`);

interface Found {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly text: string;
  readonly clause: string | null;
  readonly candidates: readonly string[];
}
interface Checked {
  readonly rowCount: number;
  readonly newCount: number;
  readonly sameCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly findings: readonly Found[];
}
interface Trial {
  readonly file: File;
  readonly checked: Checked;
}

const sent = (file: File) => ({
  ...{ method: 'POST', body: file },
  headers: { 'content-type': 'application/octet-stream' },
});

/** The dry run, then all of the file or nothing of it: the server reads the same file again. */
function useList(proposalId: string) {
  const locale = useLocale();
  const fail = useFailure();
  const notify = useNotify();
  const client = useQueryClient();
  const [trial, setTrial] = useState<Trial | null>(null);
  const [isBusy, setBusy] = useState(false);
  const door = (step: string) => `/proposals/${proposalId}/nominees${step}?language=${locale}`;
  const busily = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().catch(fail);
    setBusy(false);
  };
  const check = (file: File) =>
    busily(async () => {
      setTrial(null);
      setTrial({ file, checked: await askExchange<Checked>(door('/check'), sent(file)) });
    });
  const apply = ({ file }: Trial) =>
    busily(async () => {
      const { addedCount } = await askExchange<{ addedCount: number }>(door(''), sent(file));
      notify('intake.list.applied', { type: 'success', messageArgs: { count: addedCount } });
      setTrial(null);
      await client.invalidateQueries();
    });
  const keep = ({ file }: Trial) => busily(() => keepFile(door('/findings'), sent(file)));
  const template = () => busily(() => keepFile(door('/template')));
  return { trial, isBusy, check, apply, keep, template };
}
type List = ReturnType<typeof useList>;

function Severity({ severity }: Pick<Found, 'severity'>) {
  const translate = useTranslate();
  const isError = severity === 'ERROR';
  return (
    <Chip
      size="small"
      variant={isError ? 'filled' : 'outlined'}
      color={isError ? 'error' : 'default'}
      label={translate(isError ? 'intake.list.error' : 'intake.list.warning')}
    />
  );
}

function Text({ found: { text, clause, candidates } }: { found: Found }) {
  const translate = useTranslate();
  return (
    <>
      {clause ? `${text} (${clause})` : text}
      {candidates.length > 0 && (
        <Typography variant="body2" component="div" color="text.secondary">
          {translate('intake.list.candidates')}:
          {candidates.map((one) => (
            <div key={one}>{one}</div>
          ))}
        </Typography>
      )}
    </>
  );
}

function Findings({ trial, list }: { trial: Trial; list: List }) {
  const translate = useTranslate();
  const { findings, errorCount, warningCount } = trial.checked;
  const all = errorCount + warningCount;
  if (all === 0) return null;
  return (
    <Panel
      title={translate('intake.list.findings')}
      actions={
        <Button size="small" disabled={list.isBusy} onClick={() => list.keep(trial)}>
          {translate('intake.list.keep')}
        </Button>
      }
    >
      {all > findings.length && (
        <Typography color="text.secondary">{translate('intake.list.more', { shown: findings.length, all })}</Typography>
      )}
      <Grid
        label={translate('intake.list.findings')}
        rows={findings.map((found, at) => ({ ...found, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          { label: translate('exchange.row'), cell: ({ row }) => row },
          { label: translate('intake.list.severity'), cell: ({ severity }) => <Severity severity={severity} /> },
          { label: translate('exchange.errorColumn'), cell: ({ column }) => column },
          { label: translate('exchange.message'), cell: (found) => <Text found={found} /> },
        ]}
      />
    </Panel>
  );
}

function Result({ trial, list }: { trial: Trial; list: List }) {
  const translate = useTranslate();
  const {
    rowCount: rows,
    newCount: added,
    sameCount: same,
    errorCount: errors,
    warningCount: warnings,
  } = trial.checked;
  const params = { rows, added, same, errors, warnings };
  return (
    <>
      <Alert severity={errors > 0 ? 'error' : 'info'} sx={{ mt: 2 }}>
        {trial.file.name}: {translate('intake.list.checked', params)} {errors > 0 && translate('exchange.allOrNothing')}
        {errors === 0 && added === 0 && translate('intake.list.nothing')}
      </Alert>
      {errors === 0 && added > 0 && (
        <Button variant="contained" sx={{ mt: 2 }} disabled={list.isBusy} onClick={() => list.apply(trial)}>
          {translate('intake.list.apply', { count: added })}
        </Button>
      )}
      <Findings trial={trial} list={list} />
    </>
  );
}

function Sheet({ proposalId }: { proposalId: string }) {
  const translate = useTranslate();
  const list = useList(proposalId);
  const choose = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = '';
    if (file) void list.check(file);
  };
  return (
    <Panel
      title={translate('intake.list.title')}
      actions={<LinkButton to={`/Proposal/${proposalId}/show`} label="intake.list.back" icon={<ArrowBackIcon />} />}
    >
      <Typography sx={{ mb: 2 }}>{translate('intake.list.intro')}</Typography>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Button variant="outlined" disabled={list.isBusy} onClick={list.template}>
          {translate('intake.list.template')}
        </Button>
        <Button variant="contained" component="label" disabled={list.isBusy}>
          {translate('intake.list.file')}
          <input
            type="file"
            hidden
            accept=".xlsx,.csv"
            aria-label={translate('intake.list.file')}
            onChange={(event) => choose(event.currentTarget)}
          />
        </Button>
      </Stack>
      {list.isBusy && <LinearProgress aria-label={translate('ra.page.loading')} sx={{ mt: 2 }} />}
      {list.trial && <Result trial={list.trial} list={list} />}
    </Panel>
  );
}

/** Nominees of a proposal from a workbook. */
export default function ListPage() {
  const translate = useTranslate();
  const { proposalId = '' } = useParams();
  const query = useGraph(ListedProposal, { id: proposalId });
  return (
    <>
      <Title title={translate('intake.list.title')} />
      <Asked query={query}>
        {({ proposal }) =>
          proposal && (
            <>
              <Typography component="h1" variant="h5" sx={{ mt: 2 }}>
                {[proposal.code, proposal.proposingOrganisation.name].filter(Boolean).join(' · ')}
              </Typography>
              <Sheet proposalId={proposalId} />
            </>
          )
        }
      </Asked>
    </>
  );
}
