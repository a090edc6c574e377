import { insertAll, isId, newId, type Transaction, type Violation } from '@tdkt/kernel';
import { Award } from '../award/award.entity.ts';
import { bonusesBeside, type Listed, settleBonuses } from '../award/bonus.commands.ts';
import type { AwardForm, SubjectKind } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import type { CommendationType } from '../proposal/proposal.entity.ts';
import { placeColumns } from '../proposal/proposal.facts.ts';
import type { AwardItem, Decision } from './decision.entity.ts';
import { type ListFacts, listFacts, type NomineeRow, placesOf } from './decision.facts.ts';
import { checkItem, type ItemFacts, MOST_ITEMS } from './decision.rules.ts';

type Forms = ReadonlyMap<string, AwardForm>;

function standingOf(nominee: NomineeRow | undefined): ItemFacts['nominee'] {
  if (!nominee) return 'UNKNOWN';
  if (nominee.isRecorded) return 'RECORDED';
  if (nominee.outcome === 'DECLINED') return 'DECLINED';
  return nominee.state === 'BOARD_REVIEW' ? 'OPEN' : 'NOT_IN_BOARD_REVIEW';
}

function factsOf(item: AwardItem, facts: ListFacts, forms: Forms): ItemFacts {
  return {
    nominee: item.nomineeId ? standingOf(facts.nominees.get(item.nomineeId)) : null,
    subjectKind: item.subjectKind ?? null,
    hasPerson: !!item.personId,
    isKnownPerson: facts.persons.has(item.personId ?? ''),
    hasOrganisation: !!item.organisationId,
    isKnownOrganisation: facts.organisations.has(item.organisationId ?? ''),
    form: forms.get(item.awardFormId ?? '') ?? null,
    isKnownCampaign: !item.campaignId || facts.campaigns.has(item.campaignId),
    commendationType: item.commendationType ?? null,
    achievementFrom: item.achievementFrom ?? null,
    achievementTo: item.achievementTo ?? null,
  };
}

const isPersonal = (award: { personId?: string | null }) => !!award.personId;

/** The organisation that the award counts for. */
function organisationOf(item: AwardItem, nominee: NomineeRow | undefined, facts: ListFacts): string {
  const person = facts.persons.get((nominee ?? item).personId ?? '');
  const candidates = [
    nominee?.organisationId,
    item.organisationId,
    person?.organisationId,
    nominee?.proposingOrganisationId,
  ];
  return candidates.find((id) => !!id) ?? '';
}

/** The award that a line stands for; a nominee speaks for itself. */
function awardOf(item: AwardItem, facts: ListFacts): Partial<Award> {
  const nominee = facts.nominees.get(item.nomineeId ?? '');
  const source = nominee ?? item;
  const organisationId = organisationOf(item, nominee, facts);
  const subject = isPersonal(source)
    ? facts.persons.get(source.personId ?? '')
    : facts.organisations.get(organisationId);
  return {
    proposalId: nominee?.proposalId ?? null,
    nomineeId: nominee?.id ?? null,
    personId: source.personId ?? null,
    organisationId,
    awardFormId: source.awardFormId as string,
    campaignId: source.campaignId ?? null,
    commendationType: source.commendationType as CommendationType,
    subjectKind: source.subjectKind as SubjectKind,
    subjectName: subject?.name ?? nominee?.subjectName ?? '',
    achievementFrom: source.achievementFrom ?? null,
    achievementTo: source.achievementTo ?? null,
    certificateNumber: item.certificateNumber?.trim() || null,
  };
}

/** The same subject with the same form twice, in the call or on the list already, and subjects without any place. */
async function checkList(tx: Transaction, decision: Decision, awards: readonly Partial<Award>[]): Promise<Violation[]> {
  const keyOf = (award: Partial<Award>) => `${award.personId ?? award.organisationId} ${award.awardFormId}`;
  const listed = await tx.query<Partial<Award>>(
    'select person_id as "personId", organisation_id as "organisationId", award_form_id as "awardFormId" from awards.award where decision_id = $1',
    [decision.id],
  );
  const seen = new Set(listed.map(keyOf));
  return awards.flatMap((award, at) => {
    if (!isId(award.organisationId)) return [{ code: 'REQUIRED', path: ['items', at, 'organisationId'] }];
    const isTwice = seen.has(keyOf(award));
    seen.add(keyOf(award));
    return isTwice ? [{ code: 'TAKEN', path: ['items', at, 'awardFormId'] }] : [];
  });
}

export interface PreparedList {
  readonly violations: readonly Violation[];
  readonly awards: readonly Partial<Award>[];
}

/** Checks a list against everything it refers to and says which awards it makes. */
export async function prepareList(
  tx: Transaction,
  decision: Decision,
  items: readonly AwardItem[],
): Promise<PreparedList> {
  if (items.length === 0 || items.length > MOST_ITEMS) {
    const violation = { code: 'OUT_OF_RANGE', path: ['items'], params: { min: 1, max: MOST_ITEMS } };
    return { violations: [violation], awards: [] };
  }
  const forms = await formsOf(tx.ctx);
  const facts = await listFacts(tx, items, decision.decidedOn);
  const violations = items.flatMap((item, at) => checkItem(factsOf(item, facts, forms), at));
  if (violations.length > 0) return { violations, awards: [] };
  const awards = items.map((item) => awardOf(item, facts));
  return { violations: await checkList(tx, decision, awards), awards };
}

/** What follows from the day of the decision: place in clusters and in the tree. */
async function placedColumns(tx: Transaction, organisationIds: readonly string[], decidedOn: string) {
  const places = await placesOf(tx, [...new Set(organisationIds)], decidedOn);
  return organisationIds.map((organisationId) => {
    const place = places.get(organisationId);
    if (!place) throw new Error(`organisation ${organisationId} is known but has no place`);
    return { ...placeColumns(place), decidedOn };
  });
}

export async function insertAwards(
  tx: Transaction,
  decision: Decision,
  awards: readonly Partial<Award>[],
): Promise<void> {
  const joining = awards.map((award) => ({ ...award, id: newId() })) as (Partial<Award> & Listed)[];
  const organisations = joining.map(({ organisationId }) => organisationId);
  const placed = await placedColumns(tx, organisations, decision.decidedOn);
  const bases = await bonusesBeside(tx, decision, joining);
  const rows = joining.map((award, at) => {
    const bonusBasis = bases.get(award.id) ?? null;
    const bonus = bonusBasis?.amount ?? null;
    return { ...award, ...placed[at], bonus, bonusBasis, decisionId: decision.id, isSigned: false };
  });
  await insertAll(tx, Award, rows as Partial<Award>[]);
}

/** Brings the awards of a draft to another day of decision, and to the law of that day. */
export async function redateAwards(tx: Transaction, decisionId: string, decidedOn: string): Promise<void> {
  const awards = await tx.query<{ id: string; organisationId: string }>(
    'select id, organisation_id as "organisationId" from awards.award where decision_id = $1 order by id for update',
    [decisionId],
  );
  if (awards.length === 0) return;
  const organisations = awards.map(({ organisationId }) => organisationId);
  const placed = await placedColumns(tx, organisations, decidedOn);
  await tx.query(
    `update awards.award a set decided_on = $2, management_path = d."managementPath"::ltree,
       member_unit_id = d."memberUnitId", cluster_id = d."clusterId", version = version + 1, updated_at = $3
     from jsonb_to_recordset($1::jsonb) as d(id uuid, "managementPath" text, "memberUnitId" uuid, "clusterId" uuid)
     where a.id = d.id`,
    [JSON.stringify(awards.map(({ id }, at) => ({ id, ...placed[at] }))), decidedOn, tx.ctx.runtime.clock.now()],
  );
  await settleBonuses(tx, { id: decisionId, decidedOn });
}
