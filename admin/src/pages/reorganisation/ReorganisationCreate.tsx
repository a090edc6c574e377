import { Button, Card, CardContent, Stack, Step, StepLabel, Stepper, type Theme, useMediaQuery } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { Form, Title, useNotify, useRedirect, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { CarryOutReorganisation, ReorganisationPlan, UnitsToReorganise } from './documents.ts';
import { Preview } from './Preview.tsx';
import { BasisInputs, KindInputs, SuccessorInputs, UnitInputs } from './StepInputs.tsx';
import { dayBefore, type Entered, type PlanInput, planInputOf, type StepName, stepsOf } from './values.ts';

function Buttons({
  back,
  next,
  label,
  isReady = true,
}: {
  back?: () => void;
  next: () => void;
  label: string;
  isReady?: boolean;
}) {
  const translate = useTranslate();
  return (
    <Stack direction="row" spacing={1} sx={{ mt: 3, justifyContent: 'flex-end' }}>
      {back && <Button onClick={back}>{translate('reorganise.back')}</Button>}
      <Button variant="contained" onClick={next} disabled={!isReady}>
        {translate(label)}
      </Button>
    </Stack>
  );
}

/** The last step: the plan of the server, and the one button that carries it out. */
function Decide({ entered, back }: { entered: Entered; back: () => void }) {
  const units = useGraph(UnitsToReorganise, { ids: [...(entered.predecessorIds ?? [])] });
  const versions = new Map((units.data?.organisationsByIds ?? []).map(({ id, version }) => [id, version]));
  const names = new Map((units.data?.organisationsByIds ?? []).map(({ id, name }) => [id, name]));
  const input = planInputOf(entered, versions);
  const eve = dayBefore(input.effectiveOn);
  const plan = useGraph(ReorganisationPlan, { input, eve }, units.data !== undefined);
  const carryOut = useCarryOut(input);
  return (
    <Asked query={plan}>
      {({ previewReorganisation }) => (
        <>
          <Preview plan={previewReorganisation} entered={entered} names={names} />
          <Buttons
            back={back}
            next={carryOut}
            label="reorganise.carryOut"
            isReady={previewReorganisation.obstacles.length === 0}
          />
        </>
      )}
    </Asked>
  );
}

function useCarryOut(input: PlanInput) {
  const fail = useFailure();
  const notify = useNotify();
  const redirect = useRedirect();
  return () =>
    run(CarryOutReorganisation, { input }).then(
      ({ reorganise }) => {
        notify('messages.done', { type: 'success' });
        redirect('show', 'Reorganisation', reorganise.id);
      },
      (error: unknown) => fail(error),
    );
}

function Wizard() {
  const translate = useTranslate();
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const entered = useWatch() as Entered;
  const { trigger } = useFormContext();
  const [at, setAt] = useState(0);
  const steps = stepsOf(entered);
  const step = steps[at] ?? 'kind';
  const back = () => setAt(at - 1);
  const next = async () => {
    if (await trigger()) setAt(at + 1);
  };
  const inputs: Readonly<Record<StepName, () => ReactNode>> = {
    kind: () => <KindInputs />,
    units: () => <UnitInputs entered={entered} />,
    successors: () => <SuccessorInputs entered={entered} />,
    basis: () => <BasisInputs />,
    preview: () => <Decide entered={entered} back={back} />,
  };
  return (
    <>
      <Stepper activeStep={at} orientation={isSmall ? 'vertical' : 'horizontal'} sx={{ mb: 3 }}>
        {steps.map((name) => (
          <Step key={name}>
            <StepLabel>{translate(`reorganise.steps.${name}`)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {inputs[step]()}
      {step !== 'preview' && <Buttons next={() => void next()} label="reorganise.next" {...(at > 0 ? { back } : {})} />}
    </>
  );
}

/** From the kind of event to its preview and its decision. */
export default function ReorganisationCreate() {
  const { data } = useSession();
  const [search] = useSearchParams();
  const unit = search.get('unit');
  const defaults = {
    ...{ kind: 'MERGE', endsUnit: true, opensUnit: true, successors: [{}] },
    ...{ effectiveOn: data?.businessDate ?? '', predecessorIds: unit ? [unit] : [] },
  };
  if (!data) return null;
  return (
    <Card sx={{ mt: 2, maxWidth: 1000 }}>
      <Title title="reorganise.title" />
      <CardContent>
        <Form record={defaults} sanitizeEmptyValues={false}>
          <Wizard />
        </Form>
      </CardContent>
    </Card>
  );
}
