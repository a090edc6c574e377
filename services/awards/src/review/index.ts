/** The review path as data and what it answers: pure, for the service and for the page that prints it. */
export { REVIEW_PATH } from './path.flow.ts';
export { pathOf, told } from './path.rules.ts';
export { type PathCase, STEP_KINDS } from './path.types.ts';
export { DEFAULT_SETTINGS } from './settings.rules.ts';
