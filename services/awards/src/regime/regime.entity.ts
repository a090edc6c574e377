import { BOARD, Choice, Day, EVERYTHING, Flag, Money, Role, Row, SIGNED_IN, Text } from '@tdkt/kernel';
import { inputOf, registry } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { gate } from './verification.facts.ts';

export enum LegalInstrumentKind {
  LAW = 'LAW',
  DECREE = 'DECREE',
  CIRCULAR = 'CIRCULAR',
  RESOLUTION = 'RESOLUTION',
  GUIDANCE = 'GUIDANCE',
  REGULATION = 'REGULATION',
}
registerEnumType(LegalInstrumentKind, { name: 'LegalInstrumentKind' });

@ObjectType({ description: 'A law, decree, circular or guidance, with its days of force.' })
@Entity('legal_instrument', { schema: 'awards' })
export class LegalInstrument extends Row {
  @Text({ maxLength: 40 }) code!: string;
  @Text({ nullable: true, description: 'Null where the number is not known.' }) number?: string | null;
  @Text() title!: string;
  @Choice(() => LegalInstrumentKind) kind!: LegalInstrumentKind;
  @Day({ nullable: true }) inForceFrom?: string | null;
  @Day({ nullable: true, description: 'Last day.' }) inForceTo?: string | null;
  @Day({ nullable: true, description: 'The day on which it was signed.' }) issuedOn?: string | null;
  @Flag({ default: false, description: 'False: not yet confirmed by a document that was seen.' }) isVerified!: boolean;
}

const INSTRUMENT = ['number', 'issuedOn', 'title', 'kind', 'inForceFrom', 'inForceTo', 'isVerified'] as const;
@InputType()
export class CreateLegalInstrument extends inputOf(LegalInstrument, ['code', ...INSTRUMENT]) {}
@InputType()
export class UpdateLegalInstrument extends inputOf(LegalInstrument, INSTRUMENT, { partial: true }) {}

export const LegalInstrumentRegistry = registry(LegalInstrument, {
  names: { one: 'legalInstrument', many: 'legalInstruments' },
  rule: { scope: () => EVERYTHING, searched: true, defaultSort: 'inForceFrom' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateLegalInstrument, update: UpdateLegalInstrument },
  hooks: gate<LegalInstrument>({ number: 'number', date: 'issuedOn' }),
});

@ObjectType({ description: 'The base salary (lương cơ sở) from a day on; bonuses are multiples of it.' })
@Entity('base_salary', { schema: 'awards' })
export class BaseSalary extends Row {
  @Day() validFrom!: string;
  @Money() amount!: number;
  @Text({ description: 'The instrument that sets it.' }) clause!: string;
  @Text({ nullable: true, maxLength: 60, description: 'Of the document that confirms it.' })
  documentNumber?: string | null;
  @Day({ nullable: true }) documentDate?: string | null;
  @Flag({ default: false, description: 'False: no bonus is computed from it.' }) isVerified!: boolean;
}

const SALARY = ['amount', 'clause', 'documentNumber', 'documentDate', 'isVerified'] as const;
@InputType()
export class CreateBaseSalary extends inputOf(BaseSalary, ['validFrom', ...SALARY]) {}
@InputType()
export class UpdateBaseSalary extends inputOf(BaseSalary, SALARY, { partial: true }) {}

export const BaseSalaryRegistry = registry(BaseSalary, {
  names: { one: 'baseSalary', many: 'baseSalaries' },
  rule: { scope: () => EVERYTHING, defaultSort: 'validFrom' },
  read: SIGNED_IN,
  write: { roles: [Role.BOARD_ADMIN], create: CreateBaseSalary, update: UpdateBaseSalary },
  hooks: gate<BaseSalary>({ number: 'documentNumber', date: 'documentDate' }),
});

@ObjectType({ description: 'A day that is not what its weekday says: a day off, or a working Saturday in exchange.' })
@Entity('holiday', { schema: 'awards' })
export class Holiday extends Row {
  @Day() day!: string;
  @Text() name!: string;
  @Flag({ default: false, description: 'True: work is done on this weekend day.' }) isWorkingDay!: boolean;
  @Text({ nullable: true, description: 'The law or the yearly announcement that it follows from.' })
  source?: string | null;
  @Text({ nullable: true, maxLength: 60, description: 'Of the document that confirms it.' })
  documentNumber?: string | null;
  @Day({ nullable: true }) documentDate?: string | null;
  @Flag({ default: false, description: 'False: not yet confirmed by the yearly announcement.' }) isVerified!: boolean;
}

const HOLIDAY = ['name', 'isWorkingDay', 'source', 'documentNumber', 'documentDate', 'isVerified'] as const;
@InputType()
export class CreateHoliday extends inputOf(Holiday, ['day', ...HOLIDAY]) {}
@InputType()
export class UpdateHoliday extends inputOf(Holiday, HOLIDAY, { partial: true }) {}

export const HolidayRegistry = registry(Holiday, {
  names: { one: 'holiday', many: 'holidays' },
  rule: { scope: () => EVERYTHING, defaultSort: 'day' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateHoliday, update: UpdateHoliday },
  hooks: gate<Holiday>({ number: 'documentNumber', date: 'documentDate' }),
});
