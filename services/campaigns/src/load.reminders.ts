import { readFileSync } from 'node:fs';
import { insertAll, type Runtime, seedId } from '@tdkt/kernel';
import { loadOnce } from '@tdkt/registry';
import { ReminderRule } from './reminder/reminder.entity.ts';

interface RulesFile {
  readonly campaign: string;
  readonly rules: readonly Pick<ReminderRule, 'kind' | 'afterWorkingDays'>[];
}
const FILE = new URL('../data/reminder-rules.json', import.meta.url);

/** When units of the campaign of 2021 are reminded, until the Board says otherwise. */
export async function loadReminderRules(runtime: Runtime): Promise<void> {
  await loadOnce(runtime, { schema: 'campaigns', name: 'reminder-rules' }, async (tx) => {
    const { campaign, rules } = JSON.parse(readFileSync(FILE, 'utf8')) as RulesFile;
    const campaignId = seedId('campaign', campaign);
    const rows = rules.map((rule) => ({
      ...{ ...rule, campaignId, isActive: true, isOurs: true },
      id: seedId('reminder-rule', `${campaign} ${rule.kind} ${rule.afterWorkingDays}`),
    }));
    await insertAll(tx, ReminderRule, rows);
  });
}
