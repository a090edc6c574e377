import { Day, Decimal, Flag, Json, Ref, Text, Whole } from '@tdkt/kernel';
import { ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';

/** A place as it was frozen; never changed. */
@ObjectType({ description: 'The place of a unit in the ranking of its cluster, as it was frozen.' })
@Entity('ranking_row', { schema: 'campaigns' })
export class RankingRow extends PlacedRow {
  @Ref() emulationYearId!: string;
  @Whole() year!: number;
  @Day() frozenOn!: string;
  @Whole() place!: number;
  @Flag() isShared!: boolean;
  @Text({ nullable: true, maxLength: 100 }) classification?: string | null;
  @Decimal() earned!: number;
  @Decimal() ceiling!: number;
  @Decimal() bonus!: number;
  @Decimal() penalty!: number;
  @Decimal() normalised!: number;
  @Decimal() score!: number;
  @Decimal() scale!: number;
  @Json({ description: 'What was looked at because scores were equal: list of {kind, groupId, value}.' })
  trail!: unknown;
}
