import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { PersonCareerQuery } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { CreateLink } from '../../kit/CreateLink.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { isAllowed } from '../../kit/session.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { PersonCareer } from './documents.ts';
import { type Stage, Timeline } from './Timeline.tsx';

type Person = NonNullable<PersonCareerQuery['person']>;
type Translate = ReturnType<typeof useTranslate>;

const officesOf = (person: Person, translate: Translate): Stage[] =>
  person.affiliations.map(({ id, position, positionBand, organisation, validFrom, validTo, isHead }) => ({
    ...{ id, from: validFrom, to: validTo },
    title: <Link to={`/Affiliation/${id}/show`}>{position}</Link>,
    detail: [
      <Link key="unit" to={`/Organisation/${organisation.id}/show`}>
        {organisation.name}
      </Link>,
      ...(positionBand ? [` · ${translate(`enums.PositionBand.${positionBand}`)}`] : []),
      ...(isHead ? [` · ${translate('resources.Affiliation.fields.isHead')}`] : []),
    ],
  }));

const homesOf = (person: Person): Stage[] =>
  person.households.map(({ id, name, address, locality, validFrom, validTo }) => ({
    ...{ id, from: validFrom, to: validTo },
    title: <Link to={`/Household/${id}/show`}>{name ?? locality.name}</Link>,
    detail: [address, locality.name].filter(Boolean).join(', '),
  }));

/** Past and present offices, and the households that the person headed or lived in. */
export function Career() {
  const record = useRecordContext();
  const translate = useTranslate();
  const { data: session } = useSession();
  const id = String(record?.id ?? '');
  const query = useGraph(PersonCareer, { id }, id !== '');
  const mayWrite = session && isAllowed(session, 'people', 'write');
  const add = (type: string, field: string) => mayWrite && <CreateLink type={type} record={{ [field]: id }} />;
  const title = (type: string) => translate(`resources.${type}.name`, { smart_count: 2 });
  return (
    <Asked query={query}>
      {({ person }) =>
        person && (
          <>
            <Panel title={title('Affiliation')} actions={add('Affiliation', 'personId')}>
              <Timeline label={title('Affiliation')} stages={officesOf(person, translate)} />
            </Panel>
            <Panel title={title('Household')} actions={add('Household', 'headId')}>
              <Timeline label={title('Household')} stages={homesOf(person)} />
            </Panel>
          </>
        )
      }
    </Asked>
  );
}
