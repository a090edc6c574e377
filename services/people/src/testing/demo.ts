import { people } from '../index.ts';
import { type Ground, openGround } from './ground.ts';
import { aProvince, type Province } from './province.ts';

/** A ground with the small province and the demo data on it. */
export async function openDemo(): Promise<Ground & { province: Province }> {
  const ground = await openGround();
  const province = await aProvince(ground);
  await people.load?.(ground.runtime);
  await people.loadDemo?.(ground.runtime);
  return { ...ground, province };
}
