import { followSuccessions } from '@tdkt/people';
import type { Runtime } from '@tdkt/kernel';
import type { Caller } from '../world/client.ts';
import { CAMPAIGN, idOf, propose, recordLaunch } from '../world/factories/movement.ts';
import { startWorld, type World } from '../world/world.ts';
