import { DOOR } from './door.attacks.ts';
import { FILES } from './file.attacks.ts';
import { GRAPH } from './graph.attacks.ts';
import { INPUT } from './input.attacks.ts';
import { SCOPE } from './scope.attacks.ts';
import type { Attack } from './target.ts';
import { TOKENS_AND_SESSIONS } from './token.attacks.ts';

export const ATTACKS: readonly Attack[] = [...GRAPH, ...DOOR, ...SCOPE, ...INPUT, ...FILES, ...TOKENS_AND_SESSIONS];
