import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useClause } from '../../kit/useClause.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { AwardBonus, type Basis } from './payment.documents.ts';

type Line = readonly [label: string, text: string];

/** What is known of the amount, in the order in which it was computed. */
function useLines(basis: Basis): Line[] {
  const translate = useTranslate();
  const { money, number, day } = useFormat();
  const clauses = useClause();
  const known = (field: keyof Basis, text: string | null): Line[] =>
    text === null ? [] : [[translate(`resources.BonusBasisView.fields.${field}`), text]];
  const told = (name: string, value: string | null | undefined) => (value ? translate(`enums.${name}.${value}`) : null);
  const amount = (value: number | null | undefined) => (value == null ? null : money(value));
  const { special, base, baseFrom, multiplier } = basis;
  const paper = special && `${special.documentNumber}, ${day(special.documentDate)}`;
  return [
    ...known('method', told('BonusMethod', basis.method)),
    ...known('problem', told('BonusProblem', basis.problem)),
    ...known('base', base == null ? null : `${money(base)} (${day(baseFrom)})`),
    ...known('coefficient', basis.coefficient == null ? null : number(basis.coefficient)),
    ...known('multiplier', multiplier == null || multiplier === 1 ? null : number(multiplier)),
    ...known('product', amount(basis.product)),
    ...known('rounding', amount(basis.rounding)),
    ...known('special', special ? `${money(special.amount)}: ${paper}, ${told('FundSource', special.source)}` : null),
    ...known('given', amount(basis.given)),
    ...known('samePeriod', told('SamePeriod', basis.samePeriod)),
    ...known('amount', amount(basis.amount)),
    ...known('clauses', basis.clauses.length > 0 ? basis.clauses.map(clauses.told).join('; ') : null),
  ];
}

function Explained({ basis }: { basis: Basis }) {
  const lines = useLines(basis);
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', columnGap: 3, rowGap: 1, gridTemplateColumns: { xs: '1fr', sm: 'auto 1fr' } }}
    >
      {lines.map(([label, text]) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Typography component="dt" color="text.secondary">
            {label}
          </Typography>
          <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** Why the bonus of an award is what it is, who pays it, and what was paid. */
export function WhyBonus({ awardId }: { awardId: string }) {
  const translate = useTranslate();
  const { money, day } = useFormat();
  const clauses = useClause();
  const query = useGraph(AwardBonus, { id: awardId });
  const label = (field: string) => translate(`resources.FundEntry.fields.${field}`);
  return (
    <Panel title={translate('bonus.why')}>
      <Asked query={query}>
        {({ award }) =>
          award && (
            <>
              {award.bonusBasis && <Explained basis={award.bonusBasis} />}
              <Typography sx={{ mt: 1 }}>
                {translate('resources.BonusPayerView.fields.payer')}:{' '}
                {translate(`enums.BonusPayer.${award.bonusPayer.payer}`)} ({clauses.told(award.bonusPayer.clause)}){' '}
                {!award.bonusPayer.isVerified && <Mark name="unverified" />}
              </Typography>
              {award.bonusState && (
                <Typography sx={{ mb: 1 }}>{translate(`enums.BonusState.${award.bonusState}`)}</Typography>
              )}
              {award.fundEntries.length > 0 && (
                <Grid
                  label={translate('resources.Award.fields.fundEntries')}
                  rows={award.fundEntries}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      label: label('enteredOn'),
                      cell: (row) => <Link to={`/FundEntry/${row.id}/show`}>{day(row.enteredOn)}</Link>,
                    },
                    { label: label('kind'), cell: ({ kind }) => translate(`enums.FundEntryKind.${kind}`) },
                    { label: label('amount'), isNumber: true, cell: (row) => money(row.amount) },
                    { label: label('documentNumber'), cell: ({ documentNumber }) => documentNumber ?? '' },
                    { label: label('receipt'), cell: ({ receipt }) => receipt?.receiverName ?? '' },
                  ]}
                />
              )}
            </>
          )
        }
      </Asked>
    </Panel>
  );
}
