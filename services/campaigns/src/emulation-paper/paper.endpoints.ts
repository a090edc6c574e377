import { Readable } from 'node:stream';
import { type Paper, PDF, pdfOfPaper, TypstBusy, WORD, wordOf, wordOfPaper } from '@tdkt/documents';
import { sendFile } from '@tdkt/exchange';
import { AppError, type Context, load, notFound, settingOf, statement } from '@tdkt/kernel';
import { childrenOf } from '../campaign/children.facts.ts';
import { EmulationYear } from '../emulation-year/emulation-year.entity.ts';
import { EmulationMeeting, MeetingItem, MeetingSeat, MeetingState } from '../meeting/meeting.entity.ts';
import { PledgeSignature } from '../pledge/pledge.entity.ts';
import type { Ask } from '../report-files.ts';
import { minutesPaper } from './minutes.views.ts';
import { pledgePaper } from './pledge.views.ts';

/** What the cluster was called on the day, who led it that year, and the names of units. */
const NAMES = `
select coalesce((select c.name from directory.cluster c where c.id = $1 order by (c.valid_from <= $3::date) desc, c.valid_from desc limit 1), ''),
  coalesce((select o.name from directory.cluster_office f join directory.organisation o on o.id = f.organisation_id
    where f.cluster_id = $1 and f.year = $2 and f.role = 'LEADER' order by o.valid_from <= $3::date desc, o.valid_from desc limit 1), ''),
  coalesce((select jsonb_object_agg(n.id, n.name) from (select distinct on (o.id) o.id, o.name from directory.organisation o
    where o.id = any($4::uuid[]) order by o.id, o.valid_from <= $3::date desc, o.valid_from desc) n), '{}')`;

async function namesOf(
  ctx: Context,
  { clusterId, year }: { readonly clusterId: string; readonly year: number },
  { day, ids }: { readonly day: string; readonly ids: readonly string[] },
) {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(NAMES, [clusterId, year, day, ids]),
  );
  const [clusterName = '', leaderName = '', units = {}] = rows[0] as [string, string, Record<string, string>];
  return { clusterName, leaderName, units };
}

async function pledgeOf(ctx: Context, id: string): Promise<Paper> {
  const row = await load(ctx, EmulationYear, id);
  const openedOn = row?.pledgeOpenedOn;
  if (!row || !openedOn) throw notFound();
  const lines = await childrenOf(
    ctx,
    { entity: PledgeSignature, by: 'emulationYearId', orderBy: 'organisationId' },
    row.id,
  );
  // Whoever sees no line of the pledge is no member.
  if (lines.length === 0) throw notFound();
  const ids = lines.map(({ organisationId }) => organisationId);
  const { units, ...names } = await namesOf(ctx, row, { day: openedOn, ids });
  const signatures = lines.map(({ organisationId, signerName = null, signerPosition = null, signedOn = null }) => ({
    ...{ unitName: units[organisationId] ?? '', signerName, signerPosition, signedOn },
  }));
  signatures.sort((one, other) => one.unitName.localeCompare(other.unitName, 'vi'));
  return pledgePaper({ ...names, year: row.year, openedOn, articles: row.pledgeArticles, signatures });
}

async function minutesOf(ctx: Context, id: string): Promise<Paper> {
  const meeting = await load(ctx, EmulationMeeting, id);
  if (meeting?.state !== MeetingState.CLOSED) throw notFound();
  const [seats, items, { clusterName, leaderName }] = await Promise.all([
    childrenOf(ctx, { entity: MeetingSeat, by: 'meetingId', orderBy: 'organisationName' }, meeting.id),
    childrenOf(ctx, { entity: MeetingItem, by: 'meetingId', orderBy: 'organisationName' }, meeting.id),
    namesOf(ctx, meeting, { day: meeting.heldOn, ids: [] }),
  ]);
  return minutesPaper({ clusterName, leaderName, meeting, seats, items });
}

const busyOr = (error: unknown): never => {
  throw error instanceof TypstBusy ? new AppError('UNAVAILABLE') : error;
};

const sender =
  (name: string, end: 'docx' | 'pdf', paperOf: (ctx: Context, id: string) => Promise<Paper>) =>
  async ({ ctx, response }: Ask, id: string): Promise<void> => {
    const paper = await paperOf(ctx, id);
    const isWord = end === 'docx';
    const bytes = isWord ? await wordOf(wordOfPaper(paper)) : await pdfOfPaper(paper).catch(busyOr);
    await sendFile(response, { name: `${name}.${end}`, type: isWord ? WORD : PDF, body: Readable.from([bytes]) });
  };

/** The pledge and the minutes of a cluster, for those who see them. */
export const sendPledgeWord = sender('pledge', 'docx', pledgeOf);
export const sendPledgePdf = sender('pledge', 'pdf', pledgeOf);
export const sendMinutesWord = sender('minutes', 'docx', minutesOf);
export const sendMinutesPdf = sender('minutes', 'pdf', minutesOf);
