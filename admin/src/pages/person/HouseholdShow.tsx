import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { isAllowed } from '../../kit/session.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useNamed } from '../../kit/useNamed.ts';
import { useSession } from '../../kit/useSession.ts';
import { HouseholdAwards } from './documents.ts';

/** Awards to the household: they stand under its head, from the days that this person headed it. */
function Awards() {
  const record = useRecordContext();
  const translate = useTranslate();
  const named = useNamed();
  const { day } = useFormat();
  const { data: session } = useSession();
  const mayRead = session !== undefined && isAllowed(session, 'decisions', 'read');
  const variables = {
    headId: String(record?.headId ?? ''),
    days: { from: record?.validFrom as string, to: (record?.validTo as string | null) ?? null },
  };
  const query = useGraph(HouseholdAwards, variables, mayRead && record !== undefined);
  if (!mayRead) return null;
  const title = translate('resources.Award.name', { smart_count: 2 });
  const label = (field: string) => translate(`resources.Award.fields.${field}`);
  return (
    <Panel title={title}>
      <Asked query={query}>
        {({ awards }) => (
          <Grid
            label={title}
            rows={awards.items}
            keyOf={({ id }) => id}
            columns={[
              { label: label('form'), cell: ({ id, form }) => <Link to={`/Award/${id}/show`}>{named(form)}</Link> },
              { label: label('decidedOn'), cell: ({ decidedOn }) => day(decidedOn) },
              {
                label: label('decision'),
                cell: ({ decision }) => <Link to={`/Decision/${decision.id}/show`}>{decision.title}</Link>,
              },
            ]}
          />
        )}
      </Asked>
    </Panel>
  );
}

export default function HouseholdShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register}>
      <Awards />
    </RegisterShow>
  );
}
