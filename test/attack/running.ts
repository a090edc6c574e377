import type { Line } from '../site/report.ts';
import type { Attack, Target, Verdict } from './target.ts';

/** An attack that breaks down has shown nothing, so it counts as a hole. */
async function tried(attack: Attack, target: Target): Promise<Verdict> {
  try {
    return await attack.run(target);
  } catch (error) {
    return { holds: false, measured: error instanceof Error ? error.message.slice(0, 120) : String(error) };
  }
}

/** One after the other, since some watch the time. */
export async function runAttacks(attacks: readonly Attack[], target: Target): Promise<Line[]> {
  const lines: Line[] = [];
  for (const attack of attacks) {
    const { row, what, expected } = attack;
    lines.push({ what: `${row.padEnd(3)} ${what}`, promised: expected, ...(await tried(attack, target)) });
  }
  return lines;
}
