import { Checkbox, Chip } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { Grid, type GridColumn } from '../../kit/Grid.tsx';
import type { PaymentRow } from './payment.documents.ts';

interface Shown {
  readonly rows: readonly PaymentRow[];
  isChosen(id: string): boolean;
  /** Missing where the viewer pays nothing. */
  toggle?(id: string): void;
}

const COLOURS = { UNPAID: 'warning', PAID: 'success', RECALLED: 'default' } as const;

/** Awards of a decision with what each is paid, and how that stands. */
export function PaymentTable({ rows, isChosen, toggle }: Shown) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const { money, number } = useFormat();
  const label = (field: string) => translate(`resources.Award.fields.${field}`);
  const basis = (field: string) => translate(`resources.BonusBasisView.fields.${field}`);
  const choice: GridColumn<PaymentRow> = {
    label: translate('bonus.pay'),
    cell: (row) =>
      row.bonusState === 'UNPAID' ? (
        <Checkbox
          size="small"
          checked={isChosen(row.id)}
          onChange={() => toggle?.(row.id)}
          slotProps={{ input: { 'aria-label': `${translate('bonus.pay')}: ${row.subjectName}` } }}
        />
      ) : null,
  };
  const share = ({ bonusBasis }: PaymentRow) =>
    bonusBasis?.method === 'COEFFICIENT' && bonusBasis.coefficient != null
      ? number(bonusBasis.coefficient * (bonusBasis.multiplier ?? 1))
      : bonusBasis && translate(`enums.BonusMethod.${bonusBasis.method}`);
  const columns: GridColumn<PaymentRow>[] = [
    { label: label('subjectName'), cell: (row) => <Link to={`/Award/${row.id}/show`}>{row.subjectName}</Link> },
    { label: label('form'), cell: ({ form }) => (isEnglish ? form.nameEn : form.name) },
    {
      label: basis('base'),
      isNumber: true,
      cell: ({ bonusBasis }) => (bonusBasis?.base != null ? money(bonusBasis.base) : ''),
    },
    { label: basis('coefficient'), isNumber: true, cell: share },
    { label: label('bonus'), isNumber: true, cell: ({ bonus }) => (bonus == null ? '' : money(bonus)) },
    {
      label: label('bonusState'),
      cell: ({ bonusState }) =>
        bonusState && (
          <Chip size="small" color={COLOURS[bonusState]} label={translate(`enums.BonusState.${bonusState}`)} />
        ),
    },
  ];
  return (
    <Grid
      label={translate('bonus.payPage')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={toggle ? [choice, ...columns] : columns}
    />
  );
}
