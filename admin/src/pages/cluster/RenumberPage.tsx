import { Alert, Button, Card, CardContent, TextField } from '@mui/material';
import { useState } from 'react';
import { Title, useNotify, useRedirect, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { Grid } from '../../kit/Grid.tsx';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { ClusterNames, type NamedCluster, RenumberClusterRecords } from './documents.ts';

const FIELDS = ['code', 'ordinal', 'name'] as const;
type Named = Pick<NamedCluster, (typeof FIELDS)[number]>;
type Changes = Readonly<Record<string, Partial<Named>>>;

const isChanged = (cluster: NamedCluster, change: Partial<Named> | undefined) =>
  FIELDS.some((field) => change?.[field] !== undefined && change[field] !== cluster[field]);

/** Only the clusters whose number or name is another one; they are renumbered together, so they may change places. */
function itemsOf(clusters: readonly NamedCluster[], changes: Changes) {
  return clusters
    .filter((cluster) => isChanged(cluster, changes[cluster.id]))
    .map((cluster) => {
      const { id, version, code, ordinal, name } = { ...cluster, ...changes[cluster.id] };
      return { id, version, code, ordinal, name };
    });
}

function Table({ clusters }: { clusters: readonly NamedCluster[] }) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const fail = useFailure();
  const [from, setFrom] = useState('');
  const [changes, setChanges] = useState<Changes>({});
  const items = itemsOf(clusters, changes);
  const set = (id: string, field: keyof Named, text: string) => {
    const value = field === 'ordinal' ? Number(text) : text;
    setChanges({ ...changes, [id]: { ...changes[id], [field]: value } });
  };
  const save = async () => {
    try {
      await run(RenumberClusterRecords, { from, items });
      notify('clusters.renumbered', { type: 'success', messageArgs: { smart_count: items.length } });
      redirect('list', 'Cluster');
    } catch (error) {
      fail(error);
    }
  };
  const input = (cluster: NamedCluster, field: keyof Named) => (
    <TextField
      value={changes[cluster.id]?.[field] ?? cluster[field]}
      type={field === 'ordinal' ? 'number' : 'text'}
      onChange={(event) => set(cluster.id, field, event.target.value)}
      fullWidth
      sx={{ minWidth: { sm: field === 'name' ? 260 : 90 }, my: 0 }}
      slotProps={{
        htmlInput: { 'aria-label': `${translate(`resources.Cluster.fields.${field}`)}: ${cluster.name}` },
      }}
    />
  );
  return (
    <>
      <TextField
        type="date"
        label={translate('clusters.renumberFrom')}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ mb: 2 }}
      />
      <Grid
        label={translate('clusters.renumber')}
        rows={clusters}
        keyOf={({ id }) => id}
        columns={[
          { label: translate('clusters.today'), cell: ({ code, name }) => `${code} · ${name}` },
          ...FIELDS.map((field) => ({
            label: translate(`resources.Cluster.fields.${field}`),
            cell: (cluster: NamedCluster) => input(cluster, field),
          })),
        ]}
      />
      <Button variant="contained" sx={{ mt: 2 }} disabled={!from || items.length === 0} onClick={save}>
        {translate('clusters.renumberSave', { smart_count: items.length })}
      </Button>
    </>
  );
}

/** Numbers and names of the clusters from a day on, all of them on one sheet. */
export default function RenumberPage() {
  const translate = useTranslate();
  const query = useGraph(ClusterNames, {});
  return (
    <>
      <Title title={translate('clusters.renumber')} />
      <Card sx={{ mt: 2 }}>
        <CardContent>
          <Alert severity="info" sx={{ mb: 2 }}>
            {translate('clusters.renumberWhy')}
          </Alert>
          <Asked query={query}>{({ clusters }) => <Table clusters={clusters.items} />}</Asked>
        </CardContent>
      </Card>
    </>
  );
}
