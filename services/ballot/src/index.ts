/** The secret ballot; knows no noun. */
export { type BallotSchema, countBox, type DroppedPaper, drop, newReceipt } from './box.commands.ts';
export { type CastFacts, checkBallot, checkCasting } from './casting.rules.ts';
