import CommentIcon from '@mui/icons-material/CommentOutlined';
import { Box, IconButton, MenuItem, TextField, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import type { Violation } from '../../kit/transport.ts';
import type { Content, Finding, Indicator } from './documents.ts';
import type { Entries, Entry } from './draft.ts';
import { isComplete } from './values.ts';

export interface Entering {
  readonly entries: Entries;
  readonly before: Entries;
  readonly findings: readonly Finding[];
  readonly violations: ReadonlyMap<string, Violation>;
  readonly commentCounts: ReadonlyMap<string, number>;
  set(id: string, entry: Entry): void;
  open(indicator: Indicator): void;
}

export const nameOf = (locale: string, { name, nameEn }: Pick<Indicator, 'name' | 'nameEn'>): string =>
  locale === 'en' && nameEn ? nameEn : name;

const FLAGS = [
  ['', 'reports.empty'],
  ['true', 'reports.yes'],
  ['false', 'reports.no'],
] as const;

interface Help {
  readonly text: string;
  readonly isError: boolean;
}

function useFindingText() {
  const translate = useTranslate();
  const { number } = useFormat();
  return ({ kind, limit, changePercent, isExplained }: Finding): Help => {
    const params = { limit: number(limit), change: number(changePercent ?? 0) };
    if (kind === 'BELOW_MINIMUM') return { text: translate('reports.below', params), isError: true };
    if (kind === 'ABOVE_MAXIMUM') return { text: translate('reports.above', params), isError: true };
    return { text: translate(isExplained ? 'reports.explained' : 'reports.explain', params), isError: !isExplained };
  };
}

/** Below an input: what is refused, what is strange, or what was reported last. */
function useHelp(indicator: Indicator, { entries, before, findings, violations }: Entering): Help {
  const translate = useTranslate();
  const locale = useLocale();
  const findingText = useFindingText();
  const { id, valueKind } = indicator;
  const violation = violations.get(id);
  if (violation) {
    const text = translate(`violations.${violation.code}`, { ...violation.params, _: violation.code });
    return { text, isError: true };
  }
  if (!isComplete(valueKind, entries[id] ?? null, locale)) return { text: translate('reports.half'), isError: true };
  const finding = findings.find(({ indicatorId }) => indicatorId === id);
  if (finding) return findingText(finding);
  const was = before[id] ?? null;
  if (was === null) return { text: ' ', isError: false };
  const value = typeof was === 'boolean' ? translate(was ? 'reports.yes' : 'reports.no') : was;
  return { text: translate('reports.before', { value }), isError: false };
}

function ValueInput({ indicator, entering }: { indicator: Indicator; entering: Entering }) {
  const locale = useLocale();
  const translate = useTranslate();
  const help = useHelp(indicator, entering);
  const { id, unit, valueKind, isRequired } = indicator;
  const entry = entering.entries[id];
  const isFlag = valueKind === 'FLAG';
  const isNumber = valueKind === 'NUMBER' || valueKind === 'MONEY';
  const change = (text: string) => entering.set(id, isFlag ? (text === '' ? null : text === 'true') : text);
  return (
    <TextField
      fullWidth
      label={`${nameOf(locale, indicator)}${unit ? ` (${unit})` : ''}${isRequired ? ' *' : ''}`}
      value={entry === null || entry === undefined ? '' : String(entry)}
      onChange={(event) => change(event.target.value)}
      error={help.isError}
      helperText={help.text}
      select={isFlag}
      multiline={valueKind === 'TEXT'}
      {...(valueKind === 'TEXT' ? { minRows: 2 } : {})}
      slotProps={{ htmlInput: isNumber ? { inputMode: 'decimal', autoComplete: 'off' } : {} }}
    >
      {isFlag &&
        FLAGS.map(([value, label]) => (
          <MenuItem key={value} value={value}>
            {translate(label)}
          </MenuItem>
        ))}
    </TextField>
  );
}

function IndicatorInput({ indicator, entering }: { indicator: Indicator; entering: Entering }) {
  const translate = useTranslate();
  const locale = useLocale();
  const count = entering.commentCounts.get(indicator.id) ?? 0;
  const label = `${translate(count > 0 ? 'reports.trailCount' : 'reports.trail', { count })}: ${nameOf(locale, indicator)}`;
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <ValueInput indicator={indicator} entering={entering} />
      <IconButton
        aria-label={label}
        title={label}
        onClick={() => entering.open(indicator)}
        color={count > 0 ? 'primary' : 'default'}
        sx={{ mt: 1 }}
      >
        <CommentIcon />
      </IconButton>
    </Box>
  );
}

/** The indicators under the content of the plan that they belong to. */
export function IndicatorInputs({ contents, entering }: { contents: readonly Content[]; entering: Entering }) {
  const translate = useTranslate();
  const locale = useLocale();
  return contents
    .filter(({ indicators }) => indicators.length > 0)
    .map((content) => (
      <Panel
        key={content.id}
        title={`${translate('resources.CampaignContent.name', { smart_count: 1 })} ${content.ordinal}: ${locale === 'en' && content.targetGroupEn ? content.targetGroupEn : content.targetGroup}`}
        actions={content.indicators.some(({ isOurs }) => isOurs) && <Mark name="ours" />}
      >
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
          {locale === 'en' && content.textEn ? content.textEn : content.text}
        </Typography>
        <Box sx={{ display: 'grid', columnGap: 2, rowGap: 1, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
          {content.indicators.map((indicator) => (
            <IndicatorInput key={indicator.id} indicator={indicator} entering={entering} />
          ))}
        </Box>
      </Panel>
    ));
}
