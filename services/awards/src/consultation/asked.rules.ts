import { l2003, l2022, l2026, nd152, of } from '../review/case.rules.ts';
import { isConsulted, needsParty } from '../review/path.flow.ts';
import type { PathCase } from '../review/path.types.ts';
import type { Clause, Words } from '../standard/standard.types.ts';

/** A body that the law wants to hear, and where it says so. */
export interface BodyByLaw {
  readonly body: Words;
  readonly clause: Clause;
}
const PARTY: Words = { vi: 'Ban Thường vụ Tỉnh ủy', en: 'The standing committee of the provincial Party committee' };
const SECTOR: Words = { vi: 'Bộ, ban, ngành Trung ương quản lý lĩnh vực', en: 'The ministry of the sector' };
const SECURITY: Words = { vi: 'Bộ Công an', en: 'The Ministry of Public Security' };
const FOREIGN: Words = { vi: 'Bộ Ngoại giao', en: 'The Ministry of Foreign Affairs' };
const CONCERNED: Words = { vi: 'Cơ quan có liên quan', en: 'The bodies concerned' };

/** Decree 152/2025, art. 34.3 and 34.4; about economic organisations the ministry asks, not the province (34.5). */
function byDecree152({ commendationType, subject }: PathCase): BodyByLaw[] {
  if (commendationType === 'FOREIGN') return [SECURITY, FOREIGN].map((body) => ({ body, clause: nd152('34.4') }));
  return subject === 'ENTERPRISE' ? [] : [{ body: SECTOR, clause: nd152('34.3') }];
}

/** Whom the province asks before it submits a nominee; other regimes name no body in a text that was seen. */
export function bodiesByLaw(one: PathCase): BodyByLaw[] {
  const unnamed = { body: CONCERNED, clause: of(one, l2003('84.3'), l2022('84.3')) };
  const asked = one.regime === 'RS-2025' ? byDecree152(one) : [unnamed];
  const clause = one.regime === 'RS-2025' ? nd152('33.2') : l2026('?');
  return [...(needsParty(one) ? [{ body: PARTY, clause }] : []), ...(isConsulted(one) ? asked : [])];
}
