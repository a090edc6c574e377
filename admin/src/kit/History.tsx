import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Button, Chip, Typography } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { Asked } from './Asked.tsx';
import { oneOf } from './contract.ts';
import { useFormat } from './format.ts';
import { Grid } from './Grid.tsx';
import { Told } from './Told.tsx';
import { type Document, document } from './transport.ts';
import { useGraph } from './useGraph.ts';

interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}
interface Entry {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly type: string;
  readonly accountName?: string | null;
  readonly roles: readonly string[];
  readonly changes: readonly Change[];
}
interface Answer {
  readonly record: { readonly history: { readonly totalCount: number; readonly items: readonly Entry[] } } | null;
}
const STEP = 10;
const MOST = 100;

/** Asks for the history of a record of a type. */
export const historyDocument = (type: string): Document<Answer, { id: string; page: { limit: number } }> =>
  document(
    `query ${type}History($id: ID!, $page: PageInput) { record: ${oneOf(type)}(id: $id) { id history(page: $page) { totalCount items { id at action type accountName roles changes { field before after } } } } }`,
  );

function useWho(): (entry: Entry) => string {
  const translate = useTranslate();
  return ({ accountName, roles }) => {
    const names = roles.map((role) => translate(role === 'SYSTEM' ? 'history.system' : `enums.Role.${role}`));
    return [accountName, ...new Set(names)].filter(Boolean).join(' · ') || translate('history.system');
  };
}

function Entry({ entry, of }: { entry: Entry; of: string }) {
  const translate = useTranslate();
  const format = useFormat();
  const who = useWho()(entry);
  const label = (field: string) => translate(`resources.${entry.type}.fields.${field}`);
  const told = (value: unknown, field: string) => <Told type={entry.type} field={field} value={value} />;
  const columns = [
    { label: translate('resources.HistoryChange.fields.field'), cell: ({ field }: Change) => label(field) },
    ...(entry.action === 'CREATED'
      ? []
      : [{ label: translate('history.before'), cell: ({ field, before }: Change) => told(before, field) }]),
    ...(entry.action === 'REMOVED'
      ? []
      : [{ label: translate('history.after'), cell: ({ field, after }: Change) => told(after, field) }]),
  ];
  return (
    <Box component="li" sx={{ mb: 3 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {format.moment(entry.at)}
        </Typography>
        <Chip size="small" variant="outlined" label={translate(`enums.HistoryAction.${entry.action}`)} />
        {entry.type !== of && (
          <Chip size="small" label={translate(`resources.${entry.type}.name`, { smart_count: 1 })} />
        )}
        <Typography component="span" color="text.secondary">
          {who}
        </Typography>
      </Box>
      <Grid
        label={`${translate('history.title')}: ${format.moment(entry.at)}`}
        rows={entry.changes}
        columns={columns}
        keyOf={({ field }) => field}
      />
    </Box>
  );
}

/** Changes one below the other, the newest first. */
export function HistoryEntries({ items, of }: { items: readonly Entry[]; of: string }) {
  const translate = useTranslate();
  if (items.length === 0) return <Typography color="text.secondary">{translate('app.none')}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {items.map((entry) => (
        <Entry key={entry.id} entry={entry} of={of} />
      ))}
    </Box>
  );
}

function Entries({ type, id }: { type: string; id: string }) {
  const translate = useTranslate();
  const [limit, setLimit] = useState(STEP);
  const query = useGraph(historyDocument(type), { id, page: { limit } });
  return (
    <Asked query={query}>
      {({ record }) => {
        const { items = [], totalCount = 0 } = record?.history ?? {};
        return (
          <>
            <HistoryEntries items={items} of={type} />
            {items.length < Math.min(totalCount, MOST) && (
              <Button onClick={() => setLimit(Math.min(limit + STEP, MOST))}>
                {translate('history.older', { count: totalCount - items.length })}
              </Button>
            )}
          </>
        );
      }}
    </Asked>
  );
}

/** Who changed the record on the page, and how; asked for only when somebody opens it. */
export function History({ type }: { type: string }) {
  const record = useRecordContext();
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  if (!record) return null;
  return (
    <Accordion
      expanded={isOpen}
      onChange={(_event, opened) => setOpen(opened)}
      slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h2' } }}
      sx={{ mt: 2 }}
    >
      <AccordionSummary expandIcon={<ExpandMoreIcon />}>
        <Typography variant="h6" component="span">
          {translate('history.title')}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        <Entries type={type} id={String(record.id)} />
      </AccordionDetails>
    </Accordion>
  );
}
