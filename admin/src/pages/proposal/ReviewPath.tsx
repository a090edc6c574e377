import { Chip, Stack, Step, StepContent, StepLabel, Stepper, Typography } from '@mui/material';
import { useLocale, useRecordContext, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Panel } from '../../kit/Panel.tsx';
import { useClause } from '../../kit/useClause.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { Appraise, Complete } from './PathActions.tsx';
import { PathOfProposal, type Walked, type WalkedStep } from './path.documents.ts';

const COLOURS = { SKIPPED: 'default', WAITING: 'default', OPEN: 'primary', DONE: 'success' } as const;

/** Days, paper and result of a step, as far as they are known. */
function useTold(): (step: WalkedStep) => string {
  const translate = useTranslate();
  const { day } = useFormat();
  return ({ state, dueOn, pausedOn, doneOn, doneByName, outcome, documentNumber, documentOn }) => {
    const paper = [documentNumber, documentOn && day(documentOn)].filter(Boolean).join(', ');
    const parts = [
      state === 'OPEN' && dueOn && translate('review.due', { day: day(dueOn) }),
      state === 'OPEN' && pausedOn && translate('review.paused', { day: day(pausedOn) }),
      doneOn && translate('review.done', { day: day(doneOn) }),
      ...[outcome, paper, doneByName && translate('review.by', { name: doneByName })],
    ];
    return parts.filter(Boolean).join(' · ');
  };
}

function Heading({ step }: { step: WalkedStep }) {
  const translate = useTranslate();
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
      <span>{translate(`enums.ReviewStepKind.${step.kind}`)}</span>
      <Chip
        size="small"
        variant={step.state === 'OPEN' ? 'filled' : 'outlined'}
        color={COLOURS[step.state]}
        label={translate(`enums.ReviewStepState.${step.state}`)}
      />
    </Stack>
  );
}

function Body({ step, proposal }: { step: WalkedStep; proposal: Walked }) {
  const translate = useTranslate();
  const locale = useLocale();
  const told = useTold()(step);
  const clauses = useClause();
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {`${locale === 'vi' ? step.why : step.whyEn} (${clauses.told(step.clause)}${step.isVerified ? '' : `, ${translate('review.unverified')}`})`}
      </Typography>
      {told && <Typography variant="body2">{told}</Typography>}
      {step.actions.includes('APPRAISE') && <Appraise proposal={proposal} />}
      {step.actions.includes('COMPLETE') && <Complete step={step} />}
    </>
  );
}

function Appraisals({ proposal }: { proposal: Walked }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const clauses = useClause();
  const found = proposal.nominees.filter(({ appraisal }) => appraisal);
  if (found.length === 0) return null;
  return (
    <>
      <Typography variant="subtitle2" component="h3" sx={{ mt: 2 }}>
        {translate('enums.ReviewStepKind.APPRAISAL')}
      </Typography>
      {found.map(({ id, subjectName, appraisal }) => (
        <Typography key={id} variant="body2">
          {[
            `${subjectName}: ${translate(`enums.AppraisalResult.${appraisal?.result}`)}`,
            ...[day(String(appraisal?.appraisedOn)), appraisal?.note, clauses.told(appraisal?.clause ?? '')],
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      ))}
    </>
  );
}

/** The way of the dossier as a line of steps: which are over, which is open until when, which are not taken and why. */
export function ReviewPath() {
  const record = useRecordContext();
  const translate = useTranslate();
  const id = String(record?.id ?? '');
  const query = useGraph(PathOfProposal, { id }, id !== '');
  if (query.data && !query.data.proposal?.reviewSteps.length) return null;
  return (
    <Panel title={translate('review.title')}>
      <Asked query={query}>
        {({ proposal }) =>
          proposal && (
            <>
              <Stepper orientation="vertical" nonLinear>
                {proposal.reviewSteps.map((step) => (
                  <Step key={step.id} active={step.state === 'OPEN'} completed={step.state === 'DONE'} expanded>
                    <StepLabel>
                      <Heading step={step} />
                    </StepLabel>
                    <StepContent>
                      <Body step={step} proposal={proposal} />
                    </StepContent>
                  </Step>
                ))}
              </Stepper>
              <Appraisals proposal={proposal} />
            </>
          )
        }
      </Asked>
    </Panel>
  );
}
