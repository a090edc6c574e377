import { validOn } from '@tdkt/directory';
import { type Context, READ_ALL } from '@tdkt/kernel';
import { countedFor, type OfficialSource, type OfficialTable, officialTable, specOf } from '@tdkt/statistics';
import { standsIn } from '../revocation/revocation.facts.ts';
import { N0602, N0702 } from './n0602.ts';
import { N0603, N0703 } from './n0603.ts';

export const SPECS = [N0602, N0603, N0702, N0703] as const;
/** Small cells of positions and direct work point at persons: only for those who see them all. */
export const READERS = READ_ALL;

/** Position and direct work as the dossier says, else as the register of people does now; what nobody wrote down is not known. */
export const SOURCE: OfficialSource = {
  from: `awards.award r join awards.award_form form on form.id = r.award_form_id
    left join awards.nominee n on n.id = r.nominee_id
    left join directory.person d on d.id = r.person_id
    left join directory.person p on p.id = coalesce(d.merged_into_id, d.id)
    left join lateral (select o.is_enterprise from directory.organisation o
      where o.id = r.organisation_id and r.subject_kind = 'COLLECTIVE' and ${validOn('o', 'r.decided_on')} limit 1) o on true`,
  only: `r.is_signed and ${standsIn('r.id')}`,
  day: 'r.decided_on',
  attributes: {
    level: 'form.level',
    formKind: 'form.kind',
    form: 'form.code',
    type: 'r.commendation_type',
    proposer: "case when r.proposal_id is not null then 'PROVINCE' end",
    subject: "case when o.is_enterprise then 'ENTERPRISE' else r.subject_kind end",
    standing: `case when r.subject_kind <> 'INDIVIDUAL' then null
      when p.position_band in ('PROVINCIAL_LEADER', 'DEPARTMENT_LEADER') then p.position_band
      when p.is_entrepreneur then 'ENTREPRENEUR' when p.position_band = 'OTHER_LEADER' then p.position_band
      when coalesce(n.is_direct_worker, false) or p.is_direct_worker then 'DIRECT' else p.position_band end`,
  },
};

export async function awardTable(ctx: Context, code: string, year: number): Promise<OfficialTable> {
  const spec = specOf(ctx, SPECS, { code, year });
  return officialTable(spec, year, await countedFor(ctx, { spec, source: SOURCE }, year));
}
