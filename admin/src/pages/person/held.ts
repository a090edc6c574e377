import { useTranslate } from 'react-admin';
import type { PersonalDataOfQuery } from '../../gql/graphql.ts';

type Person = NonNullable<PersonalDataOfQuery['person']>;
export type Held = Person['peoplePersonalData'][number];
export interface Told {
  readonly name: string;
  readonly personal: string;
  readonly value: unknown;
}

export const toldBy = ({ fields }: Held): readonly Told[] => fields as readonly Told[];
export const heldOf = (person: Person): readonly Held[] => [
  ...person.peoplePersonalData,
  ...person.organisationsPersonalData,
  ...person.campaignsPersonalData,
  ...person.awardsPersonalData,
];

/** Empty fields say nothing. */
export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The answer to a person as a file: values as they are stored, with the labels of the language of the screen. */
export function useDownload(): (person: Person) => void {
  const translate = useTranslate();
  const labelled = (held: Held) => ({
    type: held.type,
    typeLabel: translate(`resources.${held.type}.name`, { smart_count: 1 }),
    id: held.recordId,
    fields: toldBy(held).map(({ name, personal, value }) => ({
      ...{ name, label: translate(`resources.${held.type}.fields.${name}`), class: personal, value },
    })),
    whenCorrected: translate(`enums.PersonalRecordFate.${held.fate}`),
    ...(held.reason ? { keptBecause: translate(`personalData.reasons.${held.reason}`) } : {}),
  });
  return (person) => {
    const services = Object.fromEntries(
      ['people', 'organisations', 'campaigns', 'awards'].map((service) => [
        service,
        heldOf(person)
          .filter((held) => held.service === service)
          .map(labelled),
      ]),
    );
    const answer = { person: person.id, collectedAt: new Date().toISOString(), services };
    const blob = new Blob([JSON.stringify(answer, null, 2)], { type: 'application/json' });
    const url = URL.createObjectURL(blob);
    // The name of the file is no personal data: it stays in the history of browsers.
    Object.assign(document.createElement('a'), { href: url, download: `personal-data-${person.id}.json` }).click();
    URL.revokeObjectURL(url);
  };
}
