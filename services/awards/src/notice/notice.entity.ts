import { Choice, DateScalar, Day, Flag, Hidden, Moment, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { NoticeStanding as Standing } from './notice.rules.ts';

export const NoticeStanding: { readonly [K in Standing]: K } = {
  UPCOMING: 'UPCOMING',
  RUNNING: 'RUNNING',
  OVER: 'OVER',
  CONCLUDED: 'CONCLUDED',
  WITHDRAWN: 'WITHDRAWN',
};
registerEnumType(NoticeStanding, {
  name: 'NoticeStanding',
  description: 'OVER: the time has run out, the opinions are being dealt with.',
});
export enum OpinionHandling {
  ACCEPTED = 'ACCEPTED',
  NOT_ACCEPTED = 'NOT_ACCEPTED',
}
registerEnumType(OpinionHandling, { name: 'OpinionHandling' });

@ObjectType({ description: 'Nominees shown to everybody before the council meets (lấy ý kiến Nhân dân).' })
@Entity('public_notice', { schema: 'awards' })
export class PublicNotice extends Row {
  @Text({ maxLength: 300 }) title!: string;
  @Day() opensOn!: string;
  @Day({ description: 'The last day on which opinions are taken.' }) closesOn!: string;
  @Whole({ nullable: true, description: 'Working days that its forms ask for; null: none are fixed.' })
  dayCount?: number | null;
  @Text({ nullable: true, description: 'Where the number of days is written.' }) clause?: string | null;
  @Flag({ description: 'False: the number of days is a setting.' }) isVerified!: boolean;
  @Text({ nullable: true, maxLength: 1000, description: 'Newspaper, portal, radio and television that carry it too.' })
  media?: string | null;
  @Text({ nullable: true, maxLength: 100 }) documentNumber?: string | null;
  @Day({ nullable: true }) documentOn?: string | null;
  @Hidden() token!: string;
  @Day({ nullable: true }) concludedOn?: string | null;
  @Text({ nullable: true, maxLength: 5000, description: 'The report to the council on what became of the opinions.' })
  conclusion?: string | null;
  @Day({ nullable: true }) withdrawnOn?: string | null;
  @Text({ nullable: true, maxLength: 2000 }) withdrawnReason?: string | null;
}

@ObjectType({ description: 'A nominee as the notice shows it; it stays as it was published.' })
@Entity('notice_item', { schema: 'awards' })
export class NoticeItem extends Row {
  @Ref() noticeId!: string;
  @Ref() proposalId!: string;
  @Ref() nomineeId!: string;
  @Text({ personal: 'BASIC' }) subjectName!: string;
  @Text({ nullable: true }) unitName?: string | null;
  @Text() formName!: string;
  @Text({ maxLength: 10_000, personal: 'BASIC' }) achievementSummary!: string;
  @Hidden() noticeToken!: string;
}

@ObjectType({ description: 'What somebody wrote on the page of a notice; it is never shown to the public.' })
@Entity('public_opinion', { schema: 'awards' })
export class PublicOpinion extends Row {
  @Ref() noticeId!: string;
  @Ref({ nullable: true, description: 'Null: it speaks of the whole list.' }) itemId?: string | null;
  @Text({ nullable: true, maxLength: 200, personal: 'BASIC' }) authorName?: string | null;
  @Text({ nullable: true, maxLength: 200, personal: 'BASIC' }) contact?: string | null;
  @Text({ maxLength: 5000, personal: 'BASIC' }) text!: string;
  @Moment() receivedAt!: Date;
  @Choice(() => OpinionHandling, { nullable: true, description: 'Null: not dealt with yet.' })
  handling?: OpinionHandling | null;
  @Text({ nullable: true, maxLength: 5000 }) reason?: string | null;
  @Text({ nullable: true, maxLength: 100 }) documentNumber?: string | null;
  @Day({ nullable: true }) documentOn?: string | null;
  @Day({ nullable: true }) handledOn?: string | null;
}

@InputType({ description: 'Shows the nominees of dossiers whose turn it is to everybody.' })
export class OpenPublicNotice {
  @Field(() => String) title!: string;
  @Field(() => DateScalar) opensOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Without it as long as the law asks.' })
  closesOn?: string | null;
  @Field(() => String, { nullable: true }) media?: string | null;
  @Field(() => String, { nullable: true }) documentNumber?: string | null;
  @Field(() => DateScalar, { nullable: true }) documentOn?: string | null;
  @Field(() => [ID]) proposalIds!: string[];
}
@InputType()
export class HandleOpinion {
  @Field(() => OpinionHandling) handling!: OpinionHandling;
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true }) documentNumber?: string | null;
  @Field(() => DateScalar, { nullable: true }) documentOn?: string | null;
}
