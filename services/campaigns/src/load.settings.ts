import { readFileSync } from 'node:fs';
import { insertAll, type Runtime, seedId, transact } from '@tdkt/kernel';
import { asSystem, loadOnce } from '@tdkt/registry';
import { ContributionThreshold, type ThresholdBasis } from './contribution/threshold.entity.ts';
import { Anniversary } from './event/anniversary.entity.ts';
import { freezeUnfrozen } from './plan-version/plan-version.facts.ts';

interface SettingsFile {
  readonly thresholds: readonly {
    code: string;
    name: string;
    basis: ThresholdBasis;
    amount: number;
    awardForm: string;
  }[];
  readonly anniversaries: readonly (Pick<Anniversary, 'code' | 'name' | 'kind'> & Partial<Anniversary>)[];
}
const FILE = new URL('../data/settings.json', import.meta.url);

/** What every start makes sure of. */
export async function loadAlways(runtime: Runtime): Promise<void> {
  await loadSettings(runtime);
  await transact(asSystem(runtime), freezeUnfrozen);
}

/** What a new province starts with; the Board's own changes are never overwritten. */
async function loadSettings(runtime: Runtime): Promise<void> {
  await loadOnce(runtime, { schema: 'campaigns', name: 'settings' }, async (tx) => {
    const { thresholds, anniversaries } = JSON.parse(readFileSync(FILE, 'utf8')) as SettingsFile;
    const rows = thresholds.map(({ code, awardForm, ...row }) => ({
      ...{ ...row, id: seedId('contribution-threshold', code), isVerified: false },
      awardFormId: seedId('award-form', awardForm),
    }));
    await insertAll(tx, ContributionThreshold, rows);
    await insertAll(
      tx,
      Anniversary,
      anniversaries.map((row) => ({ ...row, id: seedId('anniversary', row.code), isVerified: false })),
    );
  });
}
