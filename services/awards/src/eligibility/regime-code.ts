import { DateScalar } from '@tdkt/kernel';
import { Field, InputType, registerEnumType } from 'type-graphql';

/** Rules of a time; the names of GraphQL have no hyphens. */
export enum RegimeCodeEnum {
  RS_2021 = 'RS-2021',
  RS_2024 = 'RS-2024',
  RS_2025 = 'RS-2025',
  RS_2026 = 'RS-2026',
}
registerEnumType(RegimeCodeEnum, {
  name: 'RegimeCode',
  description: 'RS_2021: Law 2003 with Decree 91/2017; RS_2025: Law 2022 with Decree 152/2025.',
});

@InputType({ description: 'Why a dossier is judged by other rules than those of its reception.' })
export class OverrideProposalRegime {
  @Field(() => RegimeCodeEnum) regime!: RegimeCodeEnum;
  @Field(() => String) reason!: string;
  @Field(() => String, { description: 'Of the document that lets a more favourable rule apply.' })
  documentNumber!: string;
  @Field(() => DateScalar) documentDate!: string;
}
