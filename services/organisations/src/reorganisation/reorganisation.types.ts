import type { Violation } from '@tdkt/kernel';

/** Rows as they stand in the tables of organisations; the plan says which of them change and how. */
export interface VersionRow {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly nameEn: string | null;
  readonly kind: string;
  readonly subKind: string | null;
  readonly parentId: string | null;
  readonly localityParentId: string | null;
  readonly isEnterprise: boolean;
  readonly sector: string | null;
  readonly managementPath: string;
  readonly localityPath: string;
  readonly isReconstructed: boolean;
  readonly source: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}
export interface UnitRow {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}
export interface MembershipRow {
  readonly id: string;
  readonly clusterId: string;
  readonly organisationId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly provenance: string;
  readonly source: string | null;
}
export interface CodeRow {
  readonly id: string;
  readonly organisationId: string;
  readonly system: string;
  readonly code: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}
export interface OfficeRow {
  readonly id: string;
  readonly clusterId: string;
  readonly organisationId: string;
  readonly role: string;
  readonly year: number;
}

/** A row before and after; null is a row that is not there. */
export interface RowChange<R> {
  readonly before: R | null;
  readonly after: R | null;
}

export type Kind = 'MERGE' | 'SPLIT' | 'RENAME' | 'KIND_CHANGE' | 'TRANSFER' | 'DISSOLVE' | 'UNKNOWN';
export type Scope = 'WHOLE' | 'PART';

/** What a unit is called, what it is and where it belongs; what is not given stays as it is. */
export interface Particulars {
  readonly code?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly shortName?: string | null | undefined;
  readonly nameEn?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly subKind?: string | null | undefined;
  readonly parentId?: string | null | undefined;
  readonly localityParentId?: string | null | undefined;
  readonly isEnterprise?: boolean | null | undefined;
  readonly sector?: string | null | undefined;
}
export interface SuccessorInput extends Particulars {
  /** None: a unit to be opened. */
  readonly organisationId?: string | null | undefined;
  readonly version?: number | null | undefined;
  /** Of a unit to be opened; null: no cluster; not given: that of the predecessors, where they share one. */
  readonly clusterId?: string | null | undefined;
}
export interface PredecessorInput {
  readonly organisationId: string;
  readonly version: number;
  readonly scope: Scope;
}
export interface SubUnitInput {
  readonly organisationId: string;
  readonly toId?: string | null | undefined;
  /** The code of a unit that is opened here. */
  readonly toCode?: string | null | undefined;
}
export interface PlanInput {
  readonly kind: Kind;
  readonly effectiveOn: string;
  readonly predecessors: readonly PredecessorInput[];
  readonly successors: readonly SuccessorInput[];
  readonly subUnits: readonly SubUnitInput[];
  readonly legalBasis?: string | null | undefined;
}

/** What the plan must know; rows from the day before on. */
export interface PlanFacts {
  readonly units: readonly UnitRow[];
  readonly versions: readonly VersionRow[];
  readonly memberships: readonly MembershipRow[];
  readonly codes: readonly CodeRow[];
  readonly offices: readonly OfficeRow[];
  /** Units that hold a wanted code on the day or later. */
  readonly codeHolders: readonly { readonly code: string; readonly organisationId: string }[];
  readonly clusterIds: readonly string[];
  /** Closing units that a later reorganisation names. */
  readonly named: readonly string[];
  newId(): string;
}

export interface Edge {
  readonly predecessorId: string;
  readonly successorId: string | null;
  readonly scope: Scope;
}
/** A sub-unit of a closing unit; `toId` is null while nobody said where it goes. */
export interface Move {
  readonly organisationId: string;
  readonly toId: string | null;
}

export interface Plan {
  readonly violations: readonly Violation[];
  readonly closing: readonly string[];
  readonly opening: readonly string[];
  readonly moves: readonly Move[];
  readonly edges: readonly Edge[];
  readonly units: readonly RowChange<UnitRow>[];
  readonly versions: readonly RowChange<VersionRow>[];
  readonly memberships: readonly RowChange<MembershipRow>[];
  readonly codes: readonly RowChange<CodeRow>[];
  readonly offices: readonly RowChange<OfficeRow>[];
}
