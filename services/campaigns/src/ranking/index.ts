/** The rules of scores and ranking, for golden cases: pure, without service. */
export { exact, printed, shareOf, textOf } from '../criterion/exact.rules.ts';
export { type Formula, pointsOf } from '../criterion/formula.rules.ts';
export { groupShare, type ScoredItem, totalFigures, totalOf } from '../score-sheet/total.rules.ts';
export { type Contender, rank, type TieBreaker } from './ranking.rules.ts';
