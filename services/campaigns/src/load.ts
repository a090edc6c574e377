import { validOn } from '@tdkt/directory';
import { insertAll, newId, type Runtime, seedId, type Transaction } from '@tdkt/kernel';
import { loadOnce } from '@tdkt/registry';
import {
  Assignee,
  AssigneeGroup,
  AssigneeRole,
  Assignment,
  AssignmentTone,
  Task,
} from './assignment/assignment.entity.ts';
import { Campaign, CampaignKind, CampaignScope, CampaignState } from './campaign/campaign.entity.ts';
import { ClosingCondition } from './closing/closing.entity.ts';
import { CampaignContent, Indicator, TargetKind } from './content/content.entity.ts';
import { expandDistribution } from './distribution/distribution.commands.ts';
import { DistributionPurpose, DistributionRecipient, RecipientGroup } from './distribution/distribution.entity.ts';
import { LegalBasis, LegalBasisKind } from './legal-basis/legal-basis.entity.ts';
import { type OurFile, type PlanFile, readOurs, readPlan } from './load.files.ts';
import { CampaignPlan, CommendationGuidance } from './plan/plan.entity.ts';
import { freezeUnfrozen } from './plan-version/plan-version.facts.ts';
import { ReportingPeriod } from './report/report.entity.ts';

interface Source {
  readonly plan: PlanFile;
  readonly ours: OurFile;
  readonly campaignId: string;
  /** Organisation by code on the first day; the load stops where one is missing. */
  readonly organisation: (code: string) => string;
}

const NATIONAL_TITLE = /“(.+)”/;

function campaignRows({ plan, ours, campaignId }: Source): Partial<Campaign>[] {
  const national = plan.responds_to.find(({ kind }) => kind === 'national-campaign');
  if (!national) throw new Error('campaign-2021-covid.json: the national campaign is missing');
  const parentId = seedId('campaign', ours.parent.code);
  const empty = { aliases: [], purposes: [], slogans: [], eligibleCollectives: [], eligibleIndividuals: [] };
  const launched = { kind: CampaignKind.SPECIAL, state: CampaignState.LAUNCHED };
  return [
    {
      ...{ ...empty, ...launched, id: parentId, scope: CampaignScope.NATION, isEligibleListOpen: false, isOurs: false },
      ...{ code: ours.parent.code, titleEn: ours.parent.titleEn, startsOn: ours.parent.startsOn },
      title: NATIONAL_TITLE.exec(national.text)?.[1] ?? national.text,
      launchedByPosition: national.by,
    },
    {
      ...{ ...launched, id: campaignId, scope: CampaignScope.PROVINCE, parentCampaignId: parentId, isOurs: true },
      ...{ code: plan.code, title: plan.name, titleEn: plan.name_en, aliases: ours.aliases, slogans: plan.slogans },
      purposes: plan.purposes.map(({ text }) => text),
      eligibleCollectives: plan.subjects.collective,
      eligibleIndividuals: plan.subjects.individual,
      isEligibleListOpen: plan.subjects.collective_open_list,
      ...{ startsOn: ours.startsOn, acknowledgeBy: ours.acknowledgeBy, launchBy: ours.launchBy },
      periodText: plan.period.text,
      launchedByName: plan.document.signer.name,
      launchedByPosition: plan.document.issuer.name,
    },
  ];
}

async function insertDocument(tx: Transaction, source: Source): Promise<void> {
  const { plan, campaignId } = source;
  const { document } = plan;
  await insertAll(tx, CampaignPlan, [
    {
      ...{ campaignId, title: document.title, number: document.number, issuedOn: document.issued_on },
      isNumberUnknown: document.number === null || document.issued_on === null,
      ...{ issuerId: source.organisation(document.issuer.org), issuerName: document.issuer.name },
      ...{ signerName: document.signer.name, signerPosition: document.signer.position },
      ...{ preamble: plan.preamble, commendationText: plan.awards.text, closingText: plan.closing },
      legalBases: plan.responds_to.map(({ by, text }) => `${by}: ${text}`),
    },
  ]);
  const bases = plan.responds_to.map(({ kind, by, text }, at) => ({
    ...{ campaignId, ordinal: at + 1, issuerName: by, text },
    ...(kind === 'national-campaign'
      ? { kind: LegalBasisKind.LAUNCH, basisCampaignId: seedId('campaign', source.ours.parent.code) }
      : { kind: LegalBasisKind.APPEAL }),
  }));
  const guidances = plan.awards.legal_bases.map(({ number, date, issuer, kind }, at) => ({
    ...{ campaignId, ordinal: bases.length + at + 1, kind: LegalBasisKind.GUIDANCE, issuerName: issuer },
    ...{ number, issuedOn: date, text: `${kind} về khen thưởng` },
  }));
  await insertAll(tx, LegalBasis, [...bases, ...guidances]);
  await insertAll(
    tx,
    CommendationGuidance,
    plan.awards.legal_bases.map(({ number, kind, date, issuer }) => ({
      ...{ campaignId, number, kind, issuedOn: date, issuerName: issuer },
    })),
  );
  await insertAll(
    tx,
    ClosingCondition,
    plan.period.ends.declarations.map(({ code, by }, at) => ({
      ...{ campaignId, ordinal: at + 1, text: `Công bố hết dịch của ${by}`, declaredByName: by },
      declaredById: source.organisation(source.ours.declaredBy[code] as string),
    })),
  );
}

const TARGETS: Readonly<Record<string, TargetKind>> = {
  everyone: TargetKind.EVERYONE,
  'leaders-and-localities': TargetKind.LEADERS,
  'all-units': TargetKind.UNITS,
  'frontline-forces': TargetKind.FRONTLINE,
  enterprises: TargetKind.ENTERPRISE,
  population: TargetKind.PEOPLE,
  'officials-and-workers': TargetKind.STAFF,
  donors: TargetKind.DONORS,
};

async function insertContents(tx: Transaction, { plan, ours, campaignId }: Source): Promise<void> {
  const contents = plan.contents.map(({ order, target, text }) => ({
    ...{ id: newId(), campaignId, ordinal: order, targetGroup: target.vi, targetGroupEn: target.en, text },
    targetKind: TARGETS[target.code] ?? null,
    ...{ subgroups: [], objectives: [], ...ours.contents[String(order)] },
  }));
  await insertAll(tx, CampaignContent, contents);
  const idOf = new Map(contents.map(({ ordinal, id }) => [ordinal, id]));
  const indicators = ours.indicators.map(({ content, isRequired = false, ...rest }, at) => ({
    ...{ ...rest, campaignId, contentId: idOf.get(content) as string, ordinal: at + 1, isRequired, isOurs: true },
  }));
  await insertAll(tx, Indicator, indicators);
  const periods = ours.reportingPeriods.map((period) => ({ ...period, campaignId, isOurs: true }));
  await insertAll(tx, ReportingPeriod, periods);
}

const GROUPS = {
  'all-units': AssigneeGroup.ALL_UNITS,
  'mass-organisations': AssigneeGroup.MASS_ORGANISATIONS,
} as const;

async function insertAssignments(tx: Transaction, { plan, ours, campaignId, organisation }: Source): Promise<void> {
  const assignments = plan.assignments.map((raw) => ({ raw, id: newId() }));
  await insertAll(
    tx,
    Assignment,
    assignments.map(({ raw, id }) => ({
      ...{ id, campaignId, ordinal: raw.order, heading: raw.heading, isOurs: false },
      tone: raw.tone === 'request' ? AssignmentTone.REQUEST : AssignmentTone.ASSIGN,
    })),
  );
  const assignees = assignments.flatMap(({ raw, id }) =>
    raw.assignees.map(({ org, group, vi, unit, role }) => ({
      assignmentId: id,
      organisationId: org ? organisation(org) : null,
      organisationGroup: group ? GROUPS[group] : null,
      role: role === 'lead' ? AssigneeRole.LEAD : AssigneeRole.CARRY_OUT,
      text: vi ?? unit ?? null,
    })),
  );
  await insertAll(tx, Assignee, assignees);
  const tasks = assignments.flatMap(({ raw, id }) =>
    raw.tasks.map(({ text }, at) => {
      const dueOn = ours.taskDueDays[`${raw.order}.${at + 1}`] ?? null;
      return { campaignId, assignmentId: id, ordinal: at + 1, text, dueOn, isDueDayOurs: dueOn !== null };
    }),
  );
  await insertAll(tx, Task, tasks);
}

async function insertRecipients(tx: Transaction, { plan, ours, campaignId, organisation }: Source): Promise<void> {
  const purposeOf = (line: { order: number; for_report: boolean }): DistributionPurpose => {
    if (line.order === ours.archiveLine) return DistributionPurpose.ARCHIVE;
    return line.for_report ? DistributionPurpose.REPORT : DistributionPurpose.ACTION;
  };
  await insertAll(
    tx,
    DistributionRecipient,
    plan.distribution.map((line) => {
      const code = ours.recipients[String(line.order)];
      return {
        ...{ campaignId, ordinal: line.order, text: line.text, isForReport: line.for_report },
        organisationId: code ? organisation(code) : null,
        organisationGroup: line.order === ours.memberLine ? RecipientGroup.CLUSTER_MEMBERS : null,
        purpose: purposeOf(line),
      };
    }),
  );
}

async function organisationsOn(tx: Transaction, day: string): Promise<Source['organisation']> {
  const rows = await tx.query<{ code: string; id: string }>(
    `select o.code, o.id from directory.organisation o where ${validOn('o', '$1::date')}`,
    [day],
  );
  const ids = new Map(rows.map(({ code, id }) => [code, id]));
  return (code) => {
    const id = ids.get(code);
    if (!id) throw new Error(`the plan names ${code}, which is not a registered organisation`);
    return id;
  };
}

/** The plan of 2021 as a running campaign: its document, what follows from it, and the days that we had to choose. */
export async function loadPlan(runtime: Runtime): Promise<void> {
  await loadOnce(runtime, { schema: 'campaigns', name: 'covid-2021' }, async (tx) => {
    const [plan, ours] = [readPlan(), readOurs()];
    const organisation = await organisationsOn(tx, ours.startsOn);
    const source: Source = { plan, ours, organisation, campaignId: seedId('campaign', plan.code) };
    await insertAll(tx, Campaign, campaignRows(source));
    await insertDocument(tx, source);
    await insertContents(tx, source);
    await insertAssignments(tx, source);
    await insertRecipients(tx, source);
    await expandDistribution(tx, source.campaignId, ours.startsOn);
    await freezeUnfrozen(tx);
  });
}
