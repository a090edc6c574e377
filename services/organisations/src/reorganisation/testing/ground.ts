import { type Ground, openGround as openGroundOf } from '@tdkt/testing';
import { organisations } from '../../index.ts';

export { type Answered, actorAs, type Ground } from '@tdkt/testing';

/** The organisations service alone. */
export const openGround = (): Promise<Ground> => openGroundOf(organisations);
