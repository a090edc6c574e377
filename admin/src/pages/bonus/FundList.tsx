import { Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterList from '../../kit/RegisterList.tsx';
import type { Register } from '../../kit/register.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { FundTotals, type Total } from './payment.documents.ts';

type Dimension = 'FUND' | 'YEAR' | 'FORM';

function Name({ total: { fund, year, form } }: { total: Total }) {
  const isEnglish = useLocale() === 'en';
  if (fund) return <Link to={`/EmulationFund/${fund.id}/show`}>{fund.name}</Link>;
  if (form) return <>{isEnglish ? form.nameEn : form.name}</>;
  return <>{year}</>;
}

/** What was paid as bonuses and came back, by what the reader chooses. */
function Totals() {
  const translate = useTranslate();
  const { number, money } = useFormat();
  const [by, setBy] = useState<Dimension>('YEAR');
  const query = useGraph(FundTotals, { by });
  const label = (field: string) => translate(`resources.FundTotal.fields.${field}`);
  const choice = (
    <TextField
      select
      size="small"
      label={translate('bonus.by')}
      value={by}
      onChange={(event) => setBy(event.target.value as Dimension)}
      sx={{ minWidth: 200 }}
    >
      {(valuesOf('FundDimension') as readonly Dimension[]).map((one) => (
        <MenuItem key={one} value={one}>
          {translate(`enums.FundDimension.${one}`)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Panel title={translate('bonus.totals')} actions={choice}>
      <Asked query={query}>
        {({ fundTotals }) => (
          <Grid
            label={translate('bonus.totals')}
            rows={fundTotals.items}
            keyOf={({ fund, year, form }) => String(fund?.id ?? form?.id ?? year)}
            columns={[
              { label: translate(`enums.FundDimension.${by}`), cell: (row) => <Name total={row} /> },
              { label: label('paymentCount'), isNumber: true, cell: (row) => number(row.paymentCount) },
              { label: label('paid'), isNumber: true, cell: (row) => money(row.paid) },
              { label: label('recalled'), isNumber: true, cell: (row) => money(row.recalled) },
            ]}
          />
        )}
      </Asked>
    </Panel>
  );
}

/** Funds one by one, and under them what bonuses come to; sums are for those who read every fund. */
export default function FundList({ register }: { register: Register }) {
  const { data: session } = useSession();
  const isLimited = (session?.account.clusters.length ?? 0) + (session?.account.organisations.length ?? 0) > 0;
  return (
    <Box sx={{ pb: 4, minWidth: 0 }}>
      <RegisterList register={register} />
      {session && !isLimited && <Totals />}
    </Box>
  );
}
