import { Choice, Day, Flag, Ref, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';

export enum MediaColumnKind {
  COLUMN = 'COLUMN',
  SPECIAL_PAGE = 'SPECIAL_PAGE',
}
registerEnumType(MediaColumnKind, { name: 'MediaColumnKind', description: 'Chuyên mục, chuyên trang.' });

@ObjectType({ description: 'A column or special page that an outlet opens for a campaign.' })
@Entity('media_column', { schema: 'campaigns' })
export class MediaColumn extends PlacedRow {
  @Text() name!: string;
  @Choice(() => MediaColumnKind) kind!: MediaColumnKind;
  @Day() openedOn!: string;
  @Day({ nullable: true, description: 'Last day.' }) closedOn?: string | null;
  @Text({ nullable: true, maxLength: 2_000 }) url?: string | null;
}

const COLUMN = ['name', 'kind', 'openedOn', 'closedOn', 'url'] as const;
@InputType()
export class CreateMediaColumn extends inputOf(MediaColumn, ['campaignId', 'organisationId', ...COLUMN]) {}
@InputType()
export class UpdateMediaColumn extends inputOf(MediaColumn, COLUMN, { partial: true }) {}

@ObjectType({
  description: 'An article or broadcast; those from before the campaign are there to compare airtime with.',
})
@Entity('media_item', { schema: 'campaigns' })
export class MediaItem extends PlacedRow {
  @Ref({ nullable: true }) mediaColumnId?: string | null;
  @Text() title!: string;
  @Day() airedOn!: string;
  @Whole({ nullable: true, description: 'Null for print and web.' }) airtimeMinutes?: number | null;
  @Text({ nullable: true, maxLength: 2_000, description: 'https only.' }) url?: string | null;
  @Ref({ nullable: true }) exemplarId?: string | null;
  @Whole({ nullable: true, description: 'Readers, listeners or viewers, as the outlet counts them.' })
  reach?: number | null;
  @Text({ nullable: true, maxLength: 2_000, description: 'Where its facts come from.' }) factSource?: string | null;
  @Text({ nullable: true, description: 'Who checked it before it was published.' }) checkedByName?: string | null;
  @Day({ nullable: true }) checkedOn?: string | null;
  @Flag({ description: 'From before the first day of the campaign.' }) isBefore!: boolean;
  @Text({ nullable: true, maxLength: 5_000, description: 'What was wrong, and what is right.' })
  correction?: string | null;
  @Day({ nullable: true }) correctedOn?: string | null;
}

const CHECK = ['factSource', 'checkedByName', 'checkedOn'] as const;
const ITEM = ['mediaColumnId', 'title', 'airedOn', 'airtimeMinutes', 'url', 'exemplarId', 'reach', ...CHECK] as const;
@InputType()
export class CreateMediaItem extends inputOf(MediaItem, ['campaignId', 'organisationId', ...ITEM]) {}
@InputType()
export class UpdateMediaItem extends inputOf(MediaItem, ITEM, { partial: true }) {}
