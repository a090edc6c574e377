import { MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { Figures } from '../../kit/Figures.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { ContributionTotals, type Total } from './documents.ts';

type Dimension = 'CLUSTER' | 'CONTENT' | 'MONTH' | 'SPONSOR';

function Name({ total, by }: { total: Total; by: Dimension }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { month, cluster, content, sponsor } = total;
  const inLocale = (vi: string, en: string | null | undefined) => (locale === 'en' && en ? en : vi);
  if (by === 'MONTH' && month) return <>{month.slice(0, 7).split('-').reverse().join('/')}</>;
  if (by === 'CLUSTER' && cluster)
    return <Link to={`/Cluster/${cluster.id}/show`}>{inLocale(cluster.name, cluster.nameEn)}</Link>;
  if (by === 'CONTENT' && content)
    return <>{`${content.ordinal}. ${inLocale(content.targetGroup, content.targetGroupEn)}`}</>;
  if (by === 'SPONSOR' && sponsor) return <Link to={`/Sponsor/${sponsor.id}/show`}>{sponsor.displayName}</Link>;
  return <>{translate(by === 'CLUSTER' ? 'home.outside' : 'ledger.nowhere')}</>;
}

function Rows({ rows, by }: { rows: readonly Total[]; by: Dimension }) {
  const translate = useTranslate();
  const { number, money } = useFormat();
  const label = (field: string) => translate(`resources.ContributionTotal.fields.${field}`);
  return (
    <Grid
      label={translate('ledger.totals')}
      rows={rows}
      keyOf={({ month, cluster, content, sponsor }) =>
        [month, cluster?.id, content?.id, sponsor?.id].filter(Boolean).join() || 'nowhere'
      }
      columns={[
        { label: translate(`enums.ContributionDimension.${by}`), cell: (row) => <Name total={row} by={by} /> },
        { label: label('contributionCount'), isNumber: true, cell: (row) => number(row.contributionCount) },
        { label: label('money'), isNumber: true, cell: (row) => money(row.money) },
        { label: label('estimatedValue'), isNumber: true, cell: (row) => money(row.estimatedValue) },
      ]}
    />
  );
}

/** Sums of the ledger, by what the reader chooses; donors one by one only for those who read every line. */
export function Totals({ campaignId }: { campaignId: string }) {
  const translate = useTranslate();
  const { number, money } = useFormat();
  const { data: session } = useSession();
  const [by, setBy] = useState<Dimension>('CLUSTER');
  const query = useGraph(ContributionTotals, { campaignId, by });
  const isLimited = (session?.account.clusters.length ?? 0) + (session?.account.organisations.length ?? 0) > 0;
  const choices = (valuesOf('ContributionDimension') as readonly Dimension[]).filter(
    (one) => one !== 'SPONSOR' || !isLimited,
  );
  return (
    <Asked query={query}>
      {({ campaign }) =>
        campaign && (
          <>
            <Figures
              figures={[
                ['contributionCount', number(campaign.progress.contributionCount)] as const,
                ['contributionMoney', money(campaign.progress.contributionMoney)] as const,
                ['contributionValue', money(campaign.progress.contributionValue)] as const,
              ].map(([name, value]) => ({ name, value, label: translate(`figures.${name}`) }))}
            />
            <Panel
              title={translate('ledger.totals')}
              actions={
                <TextField
                  select
                  size="small"
                  label={translate('ledger.by')}
                  value={by}
                  onChange={(event) => setBy(event.target.value as Dimension)}
                  sx={{ minWidth: 200 }}
                >
                  {choices.map((one) => (
                    <MenuItem key={one} value={one}>
                      {translate(`enums.ContributionDimension.${one}`)}
                    </MenuItem>
                  ))}
                </TextField>
              }
            >
              <Typography color="text.secondary" sx={{ mb: 1 }}>
                {translate('ledger.never')}
              </Typography>
              <Rows rows={campaign.contributionTotals ?? []} by={by} />
            </Panel>
          </>
        )
      }
    </Asked>
  );
}
