import { registerEnumType } from 'type-graphql';

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
