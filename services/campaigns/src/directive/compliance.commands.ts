import type { Keeping } from '../placed.commands.ts';
import { DirectiveCompliance } from './directive.entity.ts';

export const COMPLIANCE: Keeping<DirectiveCompliance> = { entity: DirectiveCompliance, day: 'reportedOn' };
