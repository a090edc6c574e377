import { type Ground, openGround as openGroundOf } from '@tdkt/testing';
import { awards } from '../index.ts';

export { type Answered, actorAs, type Ground } from '@tdkt/testing';
/** The business date of the tests, a month into the movement. */
export const TODAY = '2021-09-20';

/** The awards service alone, with the law loaded. */
export async function openGround(env: Readonly<Record<string, string>> = {}): Promise<Ground> {
  const ground = await openGroundOf(awards, { env: { BUSINESS_DATE: TODAY, ...env } });
  await awards.load?.(ground.runtime);
  return ground;
}
