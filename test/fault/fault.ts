/**
 * `npm run fault [-- --only kill,parts,rolling,pool,load,disk,soak] [--writes 100000] [--kills 20] [--minutes 20]`: faults on the
 * product as it is shipped, and what came of them. Linux.
 */
import { parseArgs } from 'node:util';
import { type Line, printLines } from '../site/report.ts';
import { Site, type SiteOptions } from '../site/site.ts';
import { diskFull } from './disk.ts';
import { killDatabase, killParts, killProduct } from './kill.ts';
import { overload } from './overload.ts';
import { awayParts } from './parts.ts';
import { exhaustion } from './pool.ts';
import { rolling } from './rolling.ts';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'kill,parts,rolling,pool,load,disk,soak' },
    writes: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '1' },
  },
});
const options = { writes: Number(values.writes), kills: Number(values.kills) };
const lines: Line[] = [];

/** A fault that cannot even be made counts as one that was not survived. */
async function on(given: SiteOptions, ...faults: ((site: Site) => Promise<Line[]>)[]): Promise<void> {
  const site = await Site.open(given);
  try {
    for (const fault of faults) {
      const found = await fault(site).catch((error: unknown): Line[] => {
        const measured = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 200) : String(error);
        return [
          { what: fault.name || given.mode || 'start', promised: 'a result', measured: measured ?? '', holds: false },
        ];
      });
      lines.push(...found);
      printLines(found);
    }
  } finally {
    await site.close();
  }
}

const wants = (name: string): boolean => values.only.split(',').includes(name);
const single = [
  ...(wants('kill') ? [(site: Site) => killDatabase(site, options), (site: Site) => killProduct(site, options)] : []),
  ...(wants('pool') ? [exhaustion] : []),
  ...(wants('load') ? [overload] : []),
  ...(wants('soak') ? [(site: Site) => soak(site, Number(values.minutes))] : []),
];
if (single.length > 0) await on({}, ...single);
if (wants('parts')) await on({ mode: 'split' }, awayParts, (site) => killParts(site, options));
if (wants('rolling')) await on({ parameters: ['--workers', '2'] }, (site) => rolling(site, options.writes * 2));
if (wants('disk')) lines.push(...(await diskFull()));
console.log('');
printLines(lines);
if (lines.some(({ holds }) => !holds)) process.exitCode = 1;
