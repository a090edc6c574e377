import { Choice, Day, EVERYTHING, Flag, Json, Role, Row, SIGNED_IN, Text } from '@tdkt/kernel';
import { inputOf, registry } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum LawSettingKind {
  PERCENT = 'PERCENT',
  COUNT = 'COUNT',
  DAYS = 'DAYS',
  MONEY = 'MONEY',
  TEXT = 'TEXT',
  FLAG = 'FLAG',
}
registerEnumType(LawSettingKind, {
  name: 'LawSettingKind',
  description: 'DAYS: working days where the title says so; MONEY: whole đồng.',
});

@ObjectType({
  description:
    'A value that law leaves to the province, or that no text at hand confirms, over a time. A new value is a new row from its day.',
})
@Entity('law_setting', { schema: 'awards' })
export class LawSetting extends Row {
  @Text({ maxLength: 60, description: 'What is set, such as COUNCIL_QUORUM; one value at a time.' }) code!: string;
  @Text() title!: string;
  @Text() titleEn!: string;
  @Choice(() => LawSettingKind) kind!: LawSettingKind;
  @Json({ nullable: true, description: 'Of the kind; null: nothing is set.' }) value?: unknown;
  @Text({ description: 'The clause that sets it or leaves it open.' }) clause!: string;
  @Day() validFrom!: string;
  @Day({ nullable: true, description: 'Last day.' }) validTo?: string | null;
  @Text({ nullable: true, maxLength: 60 }) documentNumber?: string | null;
  @Day({ nullable: true }) documentDate?: string | null;
  @Flag({ default: false, description: 'False: not confirmed by a document, so nothing is decided by it.' })
  isVerified!: boolean;
}

@InputType({ description: 'A value from a day on; the value before ends on the day before.' })
export class ChangeLawSetting extends inputOf(LawSetting, ['code', 'value', 'clause', 'validFrom']) {}

export const LawSettingRegistry = registry(LawSetting, {
  names: { one: 'lawSetting', many: 'lawSettings' },
  rule: { scope: () => EVERYTHING, dated: true, searched: true, defaultSort: 'code' },
  read: SIGNED_IN,
  write: {
    roles: [Role.BOARD_ADMIN],
    actions: ['CONFIRM', 'CHANGE'],
    may: (_actor, action, row) => action !== 'CONFIRM' || !row.isVerified,
  },
});
