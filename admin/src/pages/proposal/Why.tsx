import { Box, Button, Chip, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { BooleanInput, required, TextInput, useLocale, useRecordContext, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useNamed } from '../../kit/useNamed.ts';
import { Guidances } from '../guidance/Guidances.tsx';
import { ClauseText } from './ClauseText.tsx';
import { ConfirmRequirementRecord, type Judged, type Nominee, WhyOfNominee } from './documents.ts';

export type Eligibility = NonNullable<Judged['eligibility']>;
type Case = Eligibility['cases'][number];
type Finding = Omit<Case['findings'][number], 'of'> & { readonly of?: readonly Omit<Finding, 'of'>[] };
type Result = Eligibility['result'];

const COLOURS: Readonly<Record<Result, 'success' | 'error' | 'warning'>> = {
  PASS: 'success',
  FAIL: 'error',
  NEEDS_REVIEW: 'warning',
};
/** Judged by people, and not asked for in words of its own. */
const CODES: Readonly<Record<string, string>> = { MOVEMENT_RESULT: 'VOTED_IN_MOVEMENT' };

export function ResultChip({ result }: { result: Result }) {
  const translate = useTranslate();
  return <Chip size="small" color={COLOURS[result]} label={translate(`enums.FindingResult.${result}`)} />;
}

type Told = Readonly<Record<string, string | number | boolean | null>>;
type Translate = ReturnType<typeof useTranslate>;
function serviceWords(translate: Translate, told: Told): string {
  if (!told.reached) return translate('eligibility.finding.POSITION_YEARS_NONE', told);
  const band = translate(`enums.ServiceBand.${told.band}`);
  return translate('eligibility.finding.POSITION_YEARS', { ...told, band });
}

function figureWords(translate: Translate, code: string, told: Told): string {
  const level = translate(`enums.PersonRatingLevel.${told.level}`, { _: String(told.level ?? '') });
  const reach = translate(`enums.InitiativeLevel.${told.reach}`, { _: String(told.reach ?? '') });
  return translate(`eligibility.finding.${code}`, { ...told, level, reach, _: code });
}

/** What is asked, in words: those of the law where people judge, else the figures of the requirement. */
function useWords(): (finding: Pick<Finding, 'code' | 'params'>) => string {
  const translate = useTranslate();
  const locale = useLocale();
  return ({ code, params }) => {
    const told = params as Told;
    if (code === 'STATED') return String(told[locale] ?? told.code);
    if (code === 'SETTING') {
      const state = translate(told.isVerified ? 'eligibility.set' : 'eligibility.notSet');
      return `${told[locale] ?? told.code} (${state})`;
    }
    if (code === 'POSITION_YEARS') return serviceWords(translate, told);
    return figureWords(translate, code, told);
  };
}

function Confirm({ nominee, code }: { nominee: Judged; code: string }) {
  const { id, version } = nominee;
  const confirm = ({ isMet, source }: Values) =>
    run(ConfirmRequirementRecord, { id, version, code, isMet: Boolean(isMet), source: String(source) });
  return (
    <ActionButton label="eligibility.confirm" run={confirm} defaults={{ isMet: true }}>
      <BooleanInput source="isMet" label="eligibility.isMet" helperText={false} />
      <TextInput source="source" label="eligibility.source" validate={required()} fullWidth helperText={false} />
    </ActionButton>
  );
}

const keyOf = ({ code, params, of }: Finding): string => code + JSON.stringify([params, of]);
const isSame = (one: Finding['clause'], other: Finding['clause']): boolean =>
  one.instrument === other.instrument && one.clause === other.clause;

interface Row {
  readonly finding: Finding;
  readonly nominee: Judged | null;
  /** The clause above: one of its own is shown beside the words. */
  readonly above?: Finding['clause'];
}
function FindingRow({ finding, nominee, above }: Row) {
  const translate = useTranslate();
  const proposal = useRecordContext();
  const words = useWords()(finding);
  const { code, clause, params, sources, result, of = [] } = finding;
  const { code: stated, isVerified } = params as { code?: string; isVerified?: boolean };
  const asked = code === 'STATED' || (code === 'SETTING' && isVerified) ? stated : CODES[code];
  return (
    <Box sx={{ py: 0.5 }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <ResultChip result={result} />
        <Typography component="span" sx={{ flex: 1, minWidth: 180 }}>
          {words}
        </Typography>
        {above && !isSame(clause, above) && <ClauseText clause={clause} />}
        {asked && nominee && mayDo(proposal, 'CONFIRM') ? <Confirm nominee={nominee} code={asked} /> : null}
      </Stack>
      {sources.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ ml: 1 }}>
          {translate('eligibility.sources', { list: sources.join('; ') })}
        </Typography>
      )}
      <Box sx={{ ml: 3 }}>
        {of.map((one) => (
          <FindingRow key={keyOf(one)} finding={one} nominee={nominee} above={clause} />
        ))}
      </Box>
    </Box>
  );
}

function CaseBlock({ found, nominee }: { found: Case; nominee: Judged | null }) {
  return (
    <Box sx={{ mb: 1.5, pl: 1.5, borderLeft: 3, borderColor: `${COLOURS[found.result]}.main` }}>
      <ClauseText clause={found.clause} />
      {found.findings.map((finding) => (
        <FindingRow key={keyOf(finding)} finding={finding} nominee={nominee} above={found.clause} />
      ))}
    </Box>
  );
}

/** Every requirement with its answer; without a nominee nothing is written down. */
export function Sheet({ nominee = null, eligibility }: { nominee?: Judged | null; eligibility: Eligibility }) {
  const translate = useTranslate();
  const head = (field: string) => (
    <Typography variant="subtitle2" sx={{ mt: 1 }}>
      {translate(`resources.Eligibility.fields.${field}`)}
    </Typography>
  );
  const keyOfCase = ({ clause: { clause }, findings }: Case) => clause + findings.map(keyOf).join();
  return (
    <>
      <Typography color="text.secondary">{eligibility.regimeTitle}</Typography>
      {nominee && nominee.guidances.length > 0 && (
        <>
          <Typography variant="subtitle2" sx={{ mt: 1 }}>
            {translate('guidance.title')}
          </Typography>
          <Guidances guidances={nominee.guidances} />
        </>
      )}
      {head('general')}
      {eligibility.general.map((finding) => (
        <FindingRow key={finding.code} finding={finding} nominee={nominee} />
      ))}
      {eligibility.always.length > 0 && head('always')}
      {eligibility.always.map((found) => (
        <CaseBlock key={keyOfCase(found)} found={found} nominee={nominee} />
      ))}
      {eligibility.cases.length > 0 && head('cases')}
      {eligibility.cases.map((found) => (
        <CaseBlock key={keyOfCase(found)} found={found} nominee={nominee} />
      ))}
    </>
  );
}

/** The answer on one button; behind it every requirement with its clause, its facts and what people have to judge. */
export function Why({ nominee }: { nominee: Nominee }) {
  const translate = useTranslate();
  const named = useNamed();
  const [isOpen, setOpen] = useState(false);
  const { eligibility, subjectName, form } = nominee;
  const query = useGraph(WhyOfNominee, { id: nominee.id }, isOpen);
  const result = eligibility?.result ?? 'NEEDS_REVIEW';
  return (
    <>
      <Button
        size="small"
        color={COLOURS[result]}
        onClick={() => setOpen(true)}
        aria-label={`${translate('eligibility.why')}: ${subjectName}`}
      >
        {`${translate(`enums.FindingResult.${result}`)} · ${translate('eligibility.why')}`}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} fullWidth maxWidth="md" aria-labelledby="why-title">
        <DialogTitle id="why-title">{`${translate('eligibility.title')}: ${subjectName}, ${named(form)}`}</DialogTitle>
        <DialogContent>
          <Asked query={query}>
            {({ nominee: judged }) =>
              judged?.eligibility ? (
                <Sheet nominee={judged} eligibility={judged.eligibility} />
              ) : (
                translate('eligibility.none')
              )
            }
          </Asked>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('actions.back')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
