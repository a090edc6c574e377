import type {
  Kind,
  MembershipRow,
  Plan,
  PlanFacts,
  PlanInput,
  RowChange,
  UnitRow,
  VersionRow,
} from '../reorganisation.types.ts';

/** A register of units in memory: what the plan sees, and what is left when it has been carried out. */
export interface Register {
  readonly units: readonly UnitRow[];
  readonly versions: readonly VersionRow[];
  readonly memberships: readonly MembershipRow[];
}
export const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const label = (id: string): string => id.replaceAll('-', '');

let made = 1_000_000;
const newId = (): string => {
  made += 1;
  return idOf(made);
};

/** Units named by their code, each under the one named as its parent, since 2020. */
export function aRegister(parents: Readonly<Record<string, string | null>>): Register & { id(code: string): string } {
  const codes = Object.keys(parents);
  const id = (code: string) => idOf(codes.indexOf(code) + 1);
  const path = (code: string): string => {
    const above = parents[code];
    return above ? `${path(above)}.${label(id(code))}` : label(id(code));
  };
  const versions = codes.map((code) => ({
    ...{ id: newId(), organisationId: id(code), code, name: code, shortName: null, nameEn: null },
    ...{ kind: 'COMMUNE', subKind: null, isEnterprise: false, sector: null, isReconstructed: false, source: null },
    parentId: parents[code] ? id(parents[code]) : null,
    localityParentId: parents[code] ? id(parents[code]) : null,
    ...{ managementPath: path(code), localityPath: path(code), validFrom: '2020-01-01', validTo: null },
  }));
  const units = codes.map((code) => ({ id: id(code), version: 1, validFrom: '2020-01-01', validTo: null }));
  return { id, units, versions, memberships: [] };
}

export const seatIn = (clusterId: string, organisationId: string): MembershipRow => ({
  ...{ id: newId(), clusterId, organisationId, validFrom: '2020-01-01', validTo: null },
  ...{ provenance: 'VERIFIED', source: null },
});

/** The facts as the database would give them, here all of them. */
export const factsOf = (register: Register, more: Partial<PlanFacts> = {}): PlanFacts => ({
  ...register,
  ...{ codes: [], offices: [], codeHolders: [], clusterIds: [], named: [], newId },
  ...more,
});

const advance = <R extends { readonly id: string }>(rows: readonly R[], changes: readonly RowChange<R>[]): R[] => {
  const now = new Map(rows.map((row) => [row.id, row]));
  for (const { before, after } of changes) {
    if (before) now.delete(before.id);
    if (after) now.set(after.id, after);
  }
  return [...now.values()];
};
const backwards = <R>(changes: readonly RowChange<R>[]): RowChange<R>[] =>
  changes.map(({ before, after }) => ({ before: after, after: before }));

export const carriedOut = (register: Register, plan: Plan): Register => ({
  units: advance(register.units, plan.units),
  versions: advance(register.versions, plan.versions),
  memberships: advance(register.memberships, plan.memberships),
});
export const takenBack = (register: Register, plan: Plan): Register => ({
  units: advance(register.units, backwards(plan.units)),
  versions: advance(register.versions, backwards(plan.versions)),
  memberships: advance(register.memberships, backwards(plan.memberships)),
});

export const event = (kind: Kind, more: Partial<PlanInput>): PlanInput => ({
  ...{ kind, effectiveOn: '2025-07-01', predecessors: [], successors: [], subUnits: [] },
  ...more,
});
