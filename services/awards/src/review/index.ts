/** The review path as data and what it answers: pure, for the service, for the page that prints it and for golden cases. */
export { bodiesByLaw } from '../consultation/asked.rules.ts';
export { silenceMeans } from '../consultation/opinion.rules.ts';
export { checkFreshness } from '../letter/freshness.rules.ts';
export { noticeDays } from './measure.rules.ts';
export { isConsulted, REVIEW_PATH } from './path.flow.ts';
export { pathOf, told } from './path.rules.ts';
export { type PathCase, STEP_KINDS } from './path.types.ts';
export { DEFAULT_SETTINGS } from './settings.rules.ts';
