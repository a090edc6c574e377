import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocale, useRecordContext, useTranslate } from 'react-admin';
import type { PersonEligibilitiesQuery } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { isAllowed } from '../../kit/session.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { ResultChip } from '../proposal/Why.tsx';
import { OrganisationEligibilities, PersonEligibilities, WhyOfOrganisation, WhyOfPerson } from './documents.ts';
import { WhyButton, WhyDialog } from './WhyDialog.tsx';

type Found = NonNullable<NonNullable<PersonEligibilitiesQuery['person']>['eligibilities']>;
type Form = Found[number]['form'];

interface Shown {
  readonly found: Found;
  readonly asOf: string;
  choose(asOf: string): void;
  open(form: Form): void;
}

const useName = () => {
  const locale = useLocale();
  return ({ name, nameEn }: Form) => (locale === 'en' ? nameEn : name);
};

function Card({ found, asOf, choose, open }: Shown) {
  const translate = useTranslate();
  const nameOf = useName();
  const title = translate('eligible.card');
  const day = (
    <TextField
      type="date"
      size="small"
      label={translate('eligible.on')}
      value={asOf}
      onChange={({ target }) => target.value && choose(target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  return (
    <Panel title={title} actions={day}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate('eligible.cardWhy')}
      </Typography>
      <Grid
        label={title}
        rows={found}
        keyOf={({ form }) => form.id}
        columns={[
          { label: translate('resources.FormEligibility.fields.form'), cell: ({ form }) => nameOf(form) },
          {
            label: translate('resources.FormEligibility.fields.result'),
            cell: ({ result }) => <ResultChip result={result} />,
          },
          {
            label: translate('actions.actions'),
            cell: ({ form }) => <WhyButton subject={nameOf(form)} open={() => open(form)} />,
          },
        ]}
      />
    </Panel>
  );
}

/** The day that is asked for and the form whose sheet is open. */
function useCard() {
  const record = useRecordContext();
  const { data: session } = useSession();
  const [chosen, choose] = useState('');
  const [form, open] = useState<Form | null>(null);
  const mayAsk = session !== undefined && isAllowed(session, 'people', 'read');
  const asOf = chosen || (session?.businessDate ?? '');
  const id = String(record?.id ?? '');
  return { id, asOf, choose, form, open, isReady: id !== '' && asOf !== '' && mayAsk };
}

/** What a person may be proposed for on a day, and why. */
export function PersonEligibility() {
  const nameOf = useName();
  const { id, asOf, choose, form, open, isReady } = useCard();
  const query = useGraph(PersonEligibilities, { id, asOf }, isReady);
  const why = useGraph(WhyOfPerson, { id, asOf, formId: form?.id ?? '' }, form !== null);
  return (
    <>
      {isReady && (
        <Asked query={query}>
          {({ person }) =>
            person?.eligibilities && <Card found={person.eligibilities} asOf={asOf} choose={choose} open={open} />
          }
        </Asked>
      )}
      {form && (
        <WhyDialog
          name={nameOf(form)}
          query={why}
          answerOf={({ person }) => person?.eligibility}
          close={() => open(null)}
        />
      )}
    </>
  );
}

/** The same of a unit as a collective. */
export function OrganisationEligibility() {
  const nameOf = useName();
  const { id, asOf, choose, form, open, isReady } = useCard();
  const query = useGraph(OrganisationEligibilities, { id, asOf }, isReady);
  const why = useGraph(WhyOfOrganisation, { id, asOf, formId: form?.id ?? '' }, form !== null);
  return (
    <>
      {isReady && (
        <Asked query={query}>
          {({ organisation }) =>
            organisation?.eligibilities && (
              <Card found={organisation.eligibilities} asOf={asOf} choose={choose} open={open} />
            )
          }
        </Asked>
      )}
      {form && (
        <WhyDialog
          name={nameOf(form)}
          query={why}
          answerOf={({ organisation }) => organisation?.eligibility}
          close={() => open(null)}
        />
      )}
    </>
  );
}
