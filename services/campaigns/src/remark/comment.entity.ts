import { Choice, Ref, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';
import { COMMENT_SIDES, type CommentSide } from './comment.rules.ts';

export const CommentSideEnum = Object.fromEntries(COMMENT_SIDES.map((side) => [side, side]));
registerEnumType(CommentSideEnum, {
  name: 'CommentSide',
  description: 'Who speaks: the reporting unit or its reviewer.',
});

@ObjectType({ description: 'What the unit or the reviewer says of one value of a report; never changed.' })
@Entity('value_comment', { schema: 'campaigns' })
export class ValueComment extends PlacedRow {
  @Ref() reportId!: string;
  @Ref() indicatorId!: string;
  @Choice(() => CommentSideEnum) side!: CommentSide;
  @Text({ maxLength: 2_000 }) text!: string;
  @Ref({ nullable: true }) accountId?: string | null;
}

@InputType()
export class CommentValue extends inputOf(ValueComment, ['reportId', 'indicatorId', 'text']) {}
