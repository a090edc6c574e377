import { resolve } from 'node:path';
import type { Config } from '@tdkt/kernel';

/** What a person at the terminal needs: where, with which account, on which day, and where the data lies. */
export function announce(config: Config, url: string, demoPassword: (config: Config) => string): void {
  const lines = [`Thi đua, khen thưởng: ${url}/`];
  if (config.demo) {
    lines.push(
      '  demo accounts: board, board.officer, decider, council1 … council9, leader.c1 … leader.k16,',
      '                 officer.<unit code>, analyst, auditor; API client demo-bi',
      `  their password: ${demoPassword(config)}`,
    );
  }
  if (config.businessDate) lines.push(`  demonstration: today is ${config.businessDate} (BUSINESS_DATE)`);
  lines.push(
    `  data: ${config.databaseUrl ? 'the server of DATABASE_URL' : resolve(config.dataDir)}`,
    '  stop: Ctrl-C',
  );
  console.log(lines.join('\n'));
}
