import type { SourceCheck } from '@tdkt/sealing';

/** At most so many findings are printed of one audit; the count is of all. */
const SHOWN = 50;

export function printCheck({ source, sealCount, rowCount, openCount, findings }: SourceCheck): void {
  console.log(
    `${source}: ${rowCount} rows in ${sealCount} seals, ${openCount} not sealed yet, ${findings.length} findings`,
  );
  for (const { kind, of } of findings.slice(0, SHOWN)) console.log(`  ${kind} ${of}`);
  if (findings.length > SHOWN) console.log(`  and ${findings.length - SHOWN} more`);
}
