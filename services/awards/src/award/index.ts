/** Bonuses as the law computes them: pure, for the service and for the cases of the Board. */
export { catalogueForm } from '../form/catalogue.ts';
export { bonusesOf, payerOn } from './list-bonus.rules.ts';
