import { Box, Typography } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import {
  AutocompleteInput,
  BooleanInput,
  Confirm,
  Form,
  FormDataConsumer,
  ReferenceInput,
  Title,
  useNotify,
  useTranslate,
} from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { ask } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { UnitInput } from '../reorganisation/UnitInput.tsx';
import { LaneOf, MOST, MOVES } from './BoardLane.tsx';
import { type BoardCard, ProposalBoard } from './board.documents.ts';

const PAGE = 50;
const NAMES = { meta: { names: true } };
const FILTERS = { display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: 'repeat(4, 1fr)' } };

const cardsIn = (lane: Element): HTMLElement[] => [...lane.querySelectorAll<HTMLElement>('[data-card]')];
const ACROSS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const ALONG: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Arrow keys go from card to card; across, empty columns are passed over. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const from = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
  const lanes = [...event.currentTarget.querySelectorAll('[data-lane]')]
    .map(cardsIn)
    .filter((cards) => cards.length > 0);
  const lane = lanes.findIndex((cards) => from !== null && cards.includes(from));
  if (from === null || lane < 0) return;
  const place = lanes[lane]?.indexOf(from) ?? 0;
  const aside = lanes[lane + (ACROSS[event.key] ?? 0)];
  const to =
    event.key in ACROSS
      ? (aside?.[place] ?? aside?.at(-1))
      : event.key in ALONG
        ? lanes[lane]?.[place + (ALONG[event.key] ?? 0)]
        : undefined;
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** The move that was chosen, asked back before it is made. */
function useMove(refetch: () => unknown) {
  const [card, setCard] = useState<BoardCard | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fail = useFailure();
  const notify = useNotify();
  const confirm = async () => {
    const operation = MOVES[card?.next ?? ''];
    if (!card || !operation) return;
    setBusy(true);
    const query = `mutation BoardMove($id: ID!, $version: Int!) { ${operation}(id: $id, version: $version) { id } }`;
    await ask(query, { id: card.id, version: card.version })
      .then(() => notify('messages.done', { type: 'success' }))
      .catch(fail);
    setBusy(false);
    setCard(null);
    await refetch();
  };
  return { card, isBusy, move: setCard, confirm, close: () => setCard(null) };
}

interface Wanted {
  readonly organisationId?: string | null;
  readonly campaignId?: string | null;
  readonly awardFormId?: string | null;
  readonly isMine?: boolean;
}

function Board({ wanted }: { wanted: Wanted }) {
  const translate = useTranslate();
  const [limit, setLimit] = useState(PAGE);
  const { organisationId = null, campaignId = null, awardFormId = null, isMine = false } = wanted;
  const given = {
    organisationId: organisationId || null,
    campaignId: campaignId || null,
    awardFormId: awardFormId || null,
  };
  const query = useGraph(ProposalBoard, { filter: { ...given, isMine }, limit });
  const { card, isBusy, move, confirm, close } = useMove(query.refetch);
  const step = card?.next ? translate(`steps.${MOVES[card.next]}`) : '';
  return (
    <>
      <Asked query={query}>
        {({ proposalBoard }) =>
          proposalBoard.lanes.every(({ totalCount }) => totalCount === 0) ? (
            <Typography role="status">
              {translate(isMine ? 'intake.board.nothingMine' : 'intake.board.nothing')}
            </Typography>
          ) : (
            <Box
              role="region"
              tabIndex={0}
              aria-label={translate('intake.board.title')}
              onKeyDown={walk}
              sx={{ display: 'flex', gap: 2, overflowX: 'auto', mt: 2, pb: 2, alignItems: 'flex-start' }}
            >
              {proposalBoard.lanes.map((lane) => (
                <LaneOf key={lane.column} lane={lane} limit={limit} more={() => setLimit(MOST)} move={move} />
              ))}
            </Box>
          )
        }
      </Asked>
      <Confirm
        isOpen={card !== null}
        loading={isBusy}
        title={`${step}: ${card?.code ?? ''}`}
        content={translate('intake.board.sure', { step, code: card?.code ?? '' })}
        onConfirm={() => void confirm()}
        onClose={close}
      />
    </>
  );
}

function Filters() {
  const reference = (source: string, type: string, label: string, sort: string) => (
    <ReferenceInput
      source={source}
      reference={type}
      perPage={50}
      sort={{ field: sort, order: 'ASC' }}
      queryOptions={NAMES}
    >
      <AutocompleteInput
        optionText={type === 'Campaign' ? 'title' : 'name'}
        label={label}
        filterToQuery={(q: string) => ({ q })}
        helperText={false}
        fullWidth
      />
    </ReferenceInput>
  );
  return (
    <Box sx={FILTERS}>
      <UnitInput source="organisationId" label="intake.board.unit" />
      {reference('awardFormId', 'AwardForm', 'intake.board.form', 'ordinal')}
      {reference('campaignId', 'Campaign', 'intake.board.campaign', 'code')}
      <BooleanInput source="isMine" label="intake.board.mine" helperText={false} />
    </Box>
  );
}

/** Open dossiers where they stand: beside the list, not in its place. */
export default function BoardPage() {
  const translate = useTranslate();
  return (
    <>
      <Title title={translate('intake.board.title')} />
      <Typography component="h1" variant="h5" sx={{ mt: 2, mb: 1 }}>
        {translate('intake.board.title')}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {translate('intake.board.keys')}
      </Typography>
      <Form record={{ isMine: false }}>
        <Filters />
        <FormDataConsumer>{({ formData }: { formData: Wanted }) => <Board wanted={formData} />}</FormDataConsumer>
      </Form>
    </>
  );
}
