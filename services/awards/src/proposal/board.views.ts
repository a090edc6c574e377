import { DateScalar } from '@tdkt/kernel';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Organisation } from '../remote.ts';
import { BOARD_COLUMNS, type BoardColumn } from './board.rules.ts';

export const ProposalBoardColumn = Object.fromEntries(BOARD_COLUMNS.map((column) => [column, column])) as {
  [K in BoardColumn]: K;
};
registerEnumType(ProposalBoardColumn, { name: 'ProposalBoardColumn', description: 'Where an open dossier stands.' });

@ObjectType({ description: 'An open dossier as a card.' })
export class ProposalCard {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'Its beginning.' }) summary!: string;
  @Field(() => Organisation) proposingOrganisation!: Organisation;
  @Field(() => Int) nomineeCount!: number;
  @Field(() => DateScalar, { nullable: true, description: 'Of the step that is open.' }) dueOn!: string | null;
  @Field(() => Int, { nullable: true, description: 'Working days; less than none: so many too late.' })
  daysLeft!: number | null;
  @Field(() => String, { nullable: true, description: 'The move that the viewer may make now.' }) next!: string | null;
}

@ObjectType({ description: 'A column of the board: the most urgent dossiers first.' })
export class ProposalLane {
  @Field(() => ProposalBoardColumn) column!: BoardColumn;
  @Field(() => Int, { description: 'All of them, shown or not.' }) totalCount!: number;
  @Field(() => [ProposalCard]) cards!: ProposalCard[];
}

@ObjectType({ description: 'Open dossiers in sight, from the draft to the decision.' })
export class ProposalBoard {
  @Field(() => [ProposalLane]) lanes!: readonly ProposalLane[];
}

@InputType()
export class ProposalBoardFilter {
  @Field(() => ID, { nullable: true, description: 'This unit and all below it.' }) organisationId?: string | null;
  @Field(() => ID, { nullable: true }) campaignId?: string | null;
  @Field(() => ID, { nullable: true }) awardFormId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Those in which it is the turn of the viewer.' })
  isMine!: boolean;
}
