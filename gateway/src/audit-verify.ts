import { parseArgs } from 'node:util';
import { readConfig } from '@tdkt/kernel';
import { withClient } from '@tdkt/postgres';
import { checkAudits } from '@tdkt/sealing';
import { printCheck } from './assembly/audit-report.ts';
import { Closing } from './assembly/closing.ts';
import { runScript } from './assembly/failure.ts';
import { openServer } from './assembly/product.ts';
import { secretOf } from './assembly/secret.ts';

/**
 * `npm run audit:verify`: compares every audit with its seals and the seals with the anchors. Ends with 1 if anything
 * differs. `-- --anchors <folder>` takes a copy of the folder that holds `anchors`, best one kept on another machine.
 */
async function verify(closing: Closing): Promise<void> {
  const { values } = parseArgs({ options: { anchors: { type: 'string' } } });
  const config = readConfig(process.env);
  const { admin } = await openServer(config, closing, () => undefined);
  const checks = await withClient(admin, (client) =>
    checkAudits({
      query: async (text, parameters) => (await client.query(text, parameters?.slice())).rows,
      ...{ secret: secretOf(config), anchorDir: values.anchors ?? config.dataDir },
    }),
  );
  checks.forEach(printCheck);
  if (checks.some(({ findings }) => findings.length > 0)) process.exitCode = 1;
}

await runScript(async () => {
  const closing = new Closing();
  await verify(closing).finally(() => closing.close());
});
