import { Choice, Day, EVERYTHING, Json, Refs, ROW_READERS, Role, Row, Text, Whole } from '@tdkt/kernel';
import { inputOf, registry } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { layoutHooks } from './layout.facts.ts';

export enum CertificateStock {
  PLAIN = 'PLAIN',
  PRE_PRINTED = 'PRE_PRINTED',
}
registerEnumType(CertificateStock, {
  name: 'CertificateStock',
  description: 'PLAIN: the frame is printed, too; PRE_PRINTED: the paper has frame and emblem, only texts are added.',
});

@ObjectType({
  description:
    'Where each text of a certificate stands on its paper. Lengths are tenths of a millimetre from the upper left corner.',
})
@Entity('certificate_layout', { schema: 'awards' })
export class CertificateLayout extends Row {
  @Text({ maxLength: 200 }) name!: string;
  @Refs({ default: [], description: 'Forms that are printed so; none: every form.' }) awardFormIds!: string[];
  @Choice(() => CertificateStock) stock!: CertificateStock;
  @Whole({ default: 2_970 }) pageWidth!: number;
  @Whole({ default: 2_100 }) pageHeight!: number;
  @Whole({ default: 0, description: 'By so much the printer is to put everything further right.' }) offsetX!: number;
  @Whole({ default: 0, description: 'By so much the printer is to put everything further down.' }) offsetY!: number;
  @Json({
    default: [],
    description:
      'List of {field, x, y, width, size, align, isBold}; size in points. Left out at the creation: those of A4 lying down.',
  })
  fields!: unknown;
  @Day() validFrom!: string;
  @Day({ nullable: true }) validTo?: string | null;
  @Text({ nullable: true, description: 'The stock, the printer, its tray.' }) note?: string | null;
}

const CHANGED = ['name', 'awardFormIds', 'stock', 'fields', 'validFrom', 'note'] as const;
const PAPER = ['pageWidth', 'pageHeight', 'offsetX', 'offsetY'] as const;
@InputType()
export class CreateCertificateLayout extends inputOf(CertificateLayout, [...CHANGED, ...PAPER]) {}
@InputType()
export class UpdateCertificateLayout extends inputOf(CertificateLayout, [...CHANGED, ...PAPER], { partial: true }) {}

export const CertificateLayoutRegistry = registry(CertificateLayout, {
  names: { one: 'certificateLayout', many: 'certificateLayouts' },
  rule: { scope: () => EVERYTHING, dated: true, searched: { title: 'name' }, defaultSort: 'name' },
  read: ROW_READERS,
  write: {
    roles: [Role.BOARD_ADMIN, Role.BOARD_OFFICER],
    ...{ create: CreateCertificateLayout, update: UpdateCertificateLayout, close: 'validTo' as const },
  },
  hooks: layoutHooks,
});
