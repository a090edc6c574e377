import PaymentsIcon from '@mui/icons-material/Payments';
import TableViewIcon from '@mui/icons-material/TableView';
import { Box, Button, Checkbox, Chip, FormControlLabel, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import { DateInput, required, SelectInput, TextInput, Title, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { keepFile } from '../../kit/exchange.ts';
import { Figures } from '../../kit/Figures.tsx';
import { useFormat } from '../../kit/format.ts';
import { Panel } from '../../kit/Panel.tsx';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { PaymentTable } from './PaymentTable.tsx';
import {
  DecisionPayments,
  FundChoices,
  PayBonusesRecord,
  type PaymentRow,
  type Payments,
} from './payment.documents.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const entryLabel = (field: string) => `resources.FundEntry.fields.${field}`;
const STEP = 100;

interface Paying {
  readonly decisionId: string;
  readonly chosen: readonly PaymentRow[];
  onDone(): void;
}

function PayButton({ decisionId, chosen, onDone }: Paying) {
  const { data } = useGraph(FundChoices, {});
  const translate = useTranslate();
  const { data: session } = useSession();
  const { money, number } = useFormat();
  const total = chosen.reduce((sum, { bonus }) => sum + (bonus ?? 0), 0);
  const pay = (values: Values) => {
    const text = (field: string) => (values[field] ? String(values[field]) : null);
    const items = chosen.map(({ id }) => ({
      awardId: id,
      receiverName: chosen.length === 1 ? text('receiver') : null,
    }));
    const paper = { documentNumber: text('documentNumber'), documentDate: text('documentDate') };
    const input = { fundId: String(values.fundId), paidOn: String(values.paidOn), ...paper, items };
    return run(PayBonusesRecord, { decisionId, input });
  };
  const choices = (data?.emulationFunds.items ?? []).map(({ id, name, balance }) => ({
    id,
    name: `${name}: ${money(balance)}`,
  }));
  return (
    <ActionButton
      label="bonus.pay"
      icon={<PaymentsIcon />}
      variant="contained"
      wide
      defaults={{ paidOn: session?.businessDate }}
      run={pay}
      onDone={onDone}
    >
      <div>{translate('bonus.payWhy')}</div>
      <strong>{translate('bonus.selected', { count: number(chosen.length), amount: money(total) })}</strong>
      <SelectInput
        source="fundId"
        label={entryLabel('fund')}
        choices={choices}
        translateChoice={false}
        validate={required()}
        {...INPUT}
      />
      <DateInput source="paidOn" label={entryLabel('enteredOn')} validate={required()} {...INPUT} />
      <TextInput source="documentNumber" label={entryLabel('documentNumber')} {...INPUT} />
      <DateInput source="documentDate" label={entryLabel('documentDate')} {...INPUT} />
      {chosen.length === 1 && <TextInput source="receiver" label="bonus.receiver" {...INPUT} />}
    </ActionButton>
  );
}

function Sums({ decision }: { decision: NonNullable<Payments['decision']> }) {
  const translate = useTranslate();
  const { money, number } = useFormat();
  const { count, amount, paidCount, paidAmount, unknownCount } = decision.bonuses;
  const figures = [
    ...[['count', number(count)] as const, ['amount', money(amount)] as const],
    ...[['paidCount', number(paidCount)] as const, ['paidAmount', money(paidAmount)] as const],
    ...(unknownCount > 0 ? [['unknownCount', number(unknownCount)] as const] : []),
  ];
  return (
    <Figures
      figures={figures.map(([name, value]) => ({
        ...{ name, value },
        label: translate(`resources.DecisionBonusesView.fields.${name}`),
      }))}
    />
  );
}

interface Shown {
  readonly id: string;
  readonly data: Payments;
  readonly isNarrowed: boolean;
  narrow(isNarrowed: boolean): void;
  refetch(): void;
}

function List({ id, data, isNarrowed, narrow, refetch }: Shown) {
  const translate = useTranslate();
  const fail = useFailure();
  const [chosenIds, choose] = useState<ReadonlySet<string>>(new Set());
  const mayPay = data.decision?.actions.includes('PAY_BONUSES') ?? false;
  const open = data.awards.items.filter(({ bonusState }) => bonusState === 'UNPAID');
  const chosen = open.filter((row) => chosenIds.has(row.id));
  const toggle = (row: string) =>
    choose((before) => new Set(before.has(row) ? [...before].filter((one) => one !== row) : [...before, row]));
  const done = () => {
    choose(new Set());
    refetch();
  };
  const everything = (
    <FormControlLabel
      control={
        <Checkbox
          checked={open.length > 0 && chosen.length === open.length}
          disabled={open.length === 0}
          onChange={(_event, checked) => choose(new Set(checked ? open.map((row) => row.id) : []))}
        />
      }
      label={translate('bonus.all')}
    />
  );
  const actions = (
    <>
      <FormControlLabel
        control={<Switch checked={isNarrowed} onChange={(_event, checked) => narrow(checked)} />}
        label={translate('bonus.unpaid')}
      />
      <Button
        size="small"
        startIcon={<TableViewIcon />}
        onClick={() => void keepFile(`/decisions/${id}/payment-list.xlsx`).catch(fail)}
      >
        {translate('bonus.paymentList')}
      </Button>
      {mayPay && chosen.length > 0 && <PayButton decisionId={id} chosen={chosen} onDone={done} />}
    </>
  );
  return (
    <Panel title={translate('resources.Decision.fields.awards')} actions={actions}>
      {mayPay && everything}
      <PaymentTable rows={data.awards.items} isChosen={(row) => chosenIds.has(row)} {...(mayPay ? { toggle } : {})} />
    </Panel>
  );
}

/** Bonuses of one decision: who gets what and why, what is paid, and the list by which it is paid out. */
export default function PaymentPage() {
  const { decisionId = '' } = useParams();
  const translate = useTranslate();
  const [isNarrowed, narrow] = useState(true);
  const [offset, go] = useState(0);
  const query = useGraph(DecisionPayments, { id: decisionId, isPaid: isNarrowed ? [false] : null, offset });
  const turn = (total: number) => (
    <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
      <Button disabled={offset === 0} onClick={() => go(offset - STEP)}>
        {translate('ra.navigation.previous')}
      </Button>
      <Button disabled={offset + STEP >= total} onClick={() => go(offset + STEP)}>
        {translate('ra.navigation.next')}
      </Button>
    </Box>
  );
  return (
    <Box sx={{ pb: 4, minWidth: 0 }}>
      <Title title={translate('bonus.payPage')} />
      <Asked query={query}>
        {(data) =>
          data.decision && (
            <>
              <Typography variant="h5" component="h1" sx={{ mt: 2 }}>
                <Link to={`/Decision/${decisionId}/show`}>{data.decision.title}</Link>
              </Typography>
              <Chip label={data.decision.number ?? translate('enums.DecisionState.DRAFT')} sx={{ my: 1 }} />
              <Sums decision={data.decision} />
              <List
                {...{ id: decisionId, data, isNarrowed }}
                narrow={(next) => {
                  go(0);
                  narrow(next);
                }}
                refetch={() => void query.refetch()}
              />
              {data.awards.totalCount > STEP && turn(data.awards.totalCount)}
            </>
          )
        }
      </Asked>
    </Box>
  );
}
