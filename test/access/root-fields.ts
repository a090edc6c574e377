import type { Role } from '@tdkt/kernel';
import { AWARDS } from './root-fields/awards.ts';
import { CAMPAIGNS } from './root-fields/campaigns.ts';
import type { Group } from './root-fields/group.ts';
import { ORGANISATIONS } from './root-fields/organisations.ts';
import { PEOPLE } from './root-fields/people.ts';

/**
 * Who may call what: reviewed by hand, compared with the marks in the code and with what the gateway answers.
 * A new root field without an entry in the file of its service fails the access tests.
 */
export const GROUPS: Readonly<Record<string, readonly Group[]>> = {
  organisations: ORGANISATIONS,
  people: PEOPLE,
  campaigns: CAMPAIGNS,
  awards: AWARDS,
};

export const ALLOWED: ReadonlyMap<string, readonly Role[]> = new Map(
  Object.values(GROUPS)
    .flat()
    .flatMap(({ roles, fields }) => fields.map((field) => [field, roles] as const)),
);
