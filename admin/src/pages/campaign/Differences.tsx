import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { kindOf } from '../../kit/contract.ts';
import { useFormat } from '../../kit/format.ts';
import type { SectionChange } from './version.documents.ts';

type Item = SectionChange['items'][number];
type Change = Item['fields'][number];

const COLOURS = { ADDED: 'success', REMOVED: 'error', CHANGED: 'info' } as const;

/** What is frozen is text; days and choices are told as people read them. */
export function useFrozen() {
  const translate = useTranslate();
  const { day } = useFormat();
  return (type: string, field: string, text: string): string => {
    const { kind, of } = kindOf(type, field);
    if (kind === 'day') return day(text);
    if (kind === 'choice') return translate(`enums.${of}.${text}`);
    if (kind === 'flag') return translate(text === 'true' ? 'ra.boolean.true' : 'ra.boolean.false');
    return text;
  };
}

const MARKS = { ADDED: 'ins', REMOVED: 'del', SAME: 'span' } as const;
const marked = {
  '& ins': {
    bgcolor: 'success.main',
    color: 'success.contrastText',
    textDecoration: 'none',
    px: 0.25,
    borderRadius: 0.5,
  },
  '& del': { bgcolor: 'error.main', color: 'error.contrastText', px: 0.25, borderRadius: 0.5 },
};

function Words({ change }: { change: Change }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', ...marked }}>
      {change.words.map(({ change: kind, text }, at) => {
        const Part = MARKS[kind];
        // biome-ignore lint/suspicious/noArrayIndexKey: words of a text repeat and never move
        return <Part key={at}>{text}</Part>;
      })}
    </Box>
  );
}

function Values({ type, change }: { type: string; change: Change }) {
  const frozen = useFrozen();
  const { before, after, field } = change;
  return (
    <Box component="span" sx={marked}>
      {before !== null && before !== undefined && <del>{frozen(type, field, before)}</del>}{' '}
      {after !== null && after !== undefined && <ins>{frozen(type, field, after)}</ins>}
    </Box>
  );
}

function ItemChanges({ item }: { item: Item }) {
  const translate = useTranslate();
  return (
    <Box sx={{ mb: 2, maxWidth: '100ch' }}>
      <Typography component="h4" variant="subtitle2">
        <Chip
          size="small"
          color={COLOURS[item.change]}
          label={translate(`enums.ChangeKind.${item.change}`)}
          sx={{ mr: 1 }}
        />
        {item.title}
      </Typography>
      <Box component="dl" sx={{ m: 0, mt: 0.5 }}>
        {item.fields.map((change) => (
          <Box key={change.field} sx={{ mb: 0.5 }}>
            <Typography component="dt" variant="caption" color="text.secondary">
              {translate(`resources.${item.type}.fields.${change.field}`)}
            </Typography>
            <Box component="dd" sx={{ m: 0 }}>
              {kindOf(item.type, change.field).kind === 'text' || kindOf(item.type, change.field).kind === 'texts' ? (
                <Words change={change} />
              ) : (
                <Values type={item.type} change={change} />
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** What one version says otherwise than another, section by section. */
export function Differences({ sections }: { sections: readonly SectionChange[] }) {
  const translate = useTranslate();
  if (sections.length === 0) return <Typography color="text.secondary">{translate('campaign.noChanges')}</Typography>;
  return (
    <>
      {sections.map(({ section, items }) => (
        <Box key={section} sx={{ mt: 1 }}>
          <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 700 }}>
            {translate(`enums.PlanSection.${section}`)}
          </Typography>
          {items.map((item) => (
            <ItemChanges key={item.change + item.title + item.fields.map(({ after }) => after).join()} item={item} />
          ))}
        </Box>
      ))}
    </>
  );
}
