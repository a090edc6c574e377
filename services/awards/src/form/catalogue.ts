import { readFileSync } from 'node:fs';
import type { AwardFormKind, AwardLevel, SubjectKind } from './form.entity.ts';

/** The catalogue of data/award-forms.json: law as data, with days of force and clause. */
export interface CatalogueDecider {
  readonly from: string;
  readonly to: string | null;
  readonly decider: string;
  readonly deciderEn: string;
  readonly clause: string;
  readonly isVerified: boolean;
}
/** Multiples of the base salary; an enterprise is paid as a collective. */
export interface CatalogueCoefficient {
  readonly regime: string;
  readonly individual?: number;
  readonly collective?: number;
  readonly household?: number;
  readonly clause: string;
  readonly isVerified: boolean;
}
export interface CatalogueForm {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: AwardFormKind;
  readonly level: AwardLevel;
  readonly subjectKinds: readonly SubjectKind[];
  readonly isVerified: boolean;
  readonly deciders: readonly CatalogueDecider[];
  readonly coefficients: readonly CatalogueCoefficient[];
}
interface Catalogue {
  readonly regimes: readonly { readonly code: string; readonly from: string; readonly to: string | null }[];
  readonly forms: readonly CatalogueForm[];
}

const FILE = new URL('../../data/award-forms.json', import.meta.url);
export const CATALOGUE = JSON.parse(readFileSync(FILE, 'utf8')) as Catalogue;

const byCode = new Map(CATALOGUE.forms.map((form) => [form.code, form]));
export const catalogueForm = (code: string): CatalogueForm | undefined => byCode.get(code);

const regimes = new Map(CATALOGUE.regimes.map((regime) => [regime.code, regime]));
/** Days of force of a regime of the catalogue. */
export function daysOf(regime: string): { readonly from: string; readonly to: string | null } {
  const found = regimes.get(regime);
  if (!found) throw new Error(`award-forms.json names the regime ${regime} but does not describe it`);
  return found;
}
