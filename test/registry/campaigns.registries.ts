import type { World } from '../world/world.ts';
import { campaign, idOf, member, officers, organisation, type Register } from './register.ts';

/** A movement whose plan may still be written. */
async function aDraft(world: World): Promise<string> {
  await world.sql(
    `insert into campaigns.campaign (id, code, title, kind, scope)
     values (gen_random_uuid(), 'DU-THAO', 'Dự thảo', 'THEMATIC', 'PROVINCE') on conflict do nothing`,
  );
  return idOf(world, 'campaigns.campaign', "code = 'DU-THAO'");
}

export const campaigns: readonly Register[] = [
  {
    type: 'Sponsor',
    one: 'sponsor',
    many: 'sponsors',
    input: async (world, n) => ({
      kind: 'ORGANISATION',
      naming: 'NAME',
      donorName: `Công ty Thử Nghiệm ${n}`,
      registeredById: await organisation(world, 'huyen-long-thanh'),
    }),
    text: 'alias',
    sort: 'DISPLAY_NAME',
    searched: true,
    denied: 'auditor',
  },
  {
    type: 'ContributionThreshold',
    one: 'contributionThreshold',
    many: 'contributionThresholds',
    input: async (_world, n) => ({ name: `Mức ${n}`, basis: 'MONEY', amount: n * 1_000_000, isVerified: false }),
    text: 'source',
    sort: 'AMOUNT',
  },
  {
    type: 'Exemplar',
    one: 'exemplar',
    many: 'exemplars',
    input: async (world, n) => ({
      campaignId: await campaign(world),
      organisationId: await member(world, n),
      kind: 'COLLECTIVE',
      name: `Tổ Thử Nghiệm ${n}`,
      story: 'Giữ vùng xanh',
      foundOn: '2021-09-01',
      tags: [],
    }),
    text: 'evidence',
    sort: 'FOUND_ON',
    searched: true,
    ...officers,
  },
  {
    type: 'MediaColumn',
    one: 'mediaColumn',
    many: 'mediaColumns',
    input: async (world, n) => ({
      campaignId: await campaign(world),
      organisationId: await member(world, n),
      name: `Chuyên mục ${n}`,
      kind: 'COLUMN',
      openedOn: '2021-09-01',
    }),
    text: 'name',
    sort: 'OPENED_ON',
    ...officers,
  },
  {
    type: 'MediaItem',
    one: 'mediaItem',
    many: 'mediaItems',
    input: async (world, n) => ({
      campaignId: await campaign(world),
      organisationId: await member(world, n),
      title: `Bản tin Thử Nghiệm ${n}`,
      airedOn: '2021-09-01',
      airtimeMinutes: n,
    }),
    text: 'title',
    sort: 'AIRED_ON',
    searched: true,
    ...officers,
  },
  {
    type: 'Registration',
    one: 'registration',
    many: 'registrations',
    input: async (world, n) => ({
      campaignId: await campaign(world),
      organisationId: await member(world, n),
      registeredOn: '2021-09-01',
      targetFormIds: [],
    }),
    text: 'undertaking',
    sort: 'REGISTERED_ON',
    ...officers,
  },
  {
    type: 'LegalBasis',
    one: 'legalBasis',
    many: 'legalBases',
    input: async (world, n) => ({
      campaignId: await aDraft(world),
      ordinal: n,
      kind: 'LAW',
      issuerName: 'Quốc hội',
      text: `Luật thử nghiệm ${n}`,
    }),
    text: 'issuerName',
    sort: 'ORDINAL',
  },
  {
    type: 'Anniversary',
    one: 'anniversary',
    many: 'anniversaries',
    input: async (_world, n) => ({
      code: `THU-${n}`,
      name: `Ngày Thử Nghiệm ${n}`,
      kind: 'TRADITION_DAY',
      month: 9,
      dayOfMonth: 15,
    }),
    text: 'source',
    sort: 'CODE',
    searched: true,
  },
  {
    type: 'HonouringEvent',
    one: 'honouringEvent',
    many: 'honouringEvents',
    input: async (world, n) => ({
      campaignId: await campaign(world),
      organisationId: await member(world, n),
      name: `Lễ tôn vinh ${n}`,
      anniversaryId: await idOf(world, 'campaigns.anniversary', "code = '2-9'"),
      heldOn: '2021-09-02',
      venue: 'Hội trường',
    }),
    text: 'venue',
    sort: 'HELD_ON',
    ...officers,
  },
  {
    type: 'Directive',
    one: 'directive',
    many: 'directives',
    input: async (world, n) => ({
      campaignId: await campaign(world),
      number: `${n}/CT-TTg`,
      issuedOn: '2021-07-31',
      issuerName: 'Thủ tướng Chính phủ',
      title: `Biện pháp Thử Nghiệm ${n}`,
      text: 'Thực hiện nghiêm các biện pháp',
    }),
    text: 'title',
    sort: 'ISSUED_ON',
    searched: true,
  },
  {
    type: 'LocalityStatus',
    one: 'localityStatus',
    many: 'localityStatuses',
    input: async (world, n) => ({
      organisationId: await idOf(
        world,
        'directory.organisation',
        `kind = 'COMMUNE' and '2021-02-01' between valid_from and coalesce(valid_to, '2021-02-01') order by code offset ${n % 140}`,
      ),
      kind: 'LOCKDOWN',
      validFrom: '2021-07-09',
      document: `${n}/QĐ-UBND`,
    }),
    text: 'note',
    sort: 'VALID_FROM',
    closesOn: '2021-10-15',
  },
  {
    // Kept by awards, entered with the campaigns: the calendar that terms are counted by.
    type: 'Holiday',
    one: 'holiday',
    many: 'holidays',
    input: async (_world, n) => ({
      day: new Date(Date.UTC(2030, 0, 1 + n)).toISOString().slice(0, 10),
      name: `Ngày nghỉ Thử Nghiệm ${n}`,
      isWorkingDay: false,
      source: 'Thông báo nghỉ lễ, tết',
    }),
    text: 'name',
    sort: 'DAY',
  },
  {
    // Kept by awards as well: what the province gives to its units.
    type: 'AwardQuota',
    one: 'awardQuota',
    many: 'awardQuotas',
    input: async (world, n) => ({
      organisationId: await member(world, n),
      awardFormId: await idOf(world, 'awards.award_form', "code = 'BKT'"),
      year: 2030,
      placeCount: 5 + n,
      note: `Chỉ tiêu Thử Nghiệm ${n}`,
    }),
    text: 'note',
    sort: 'YEAR',
  },
];
