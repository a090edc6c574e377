import { existsSync } from 'node:fs';
import { runScript } from './assembly/failure.ts';
import { buildConsole, consoleFolder } from './console/build.ts';

/** Builds the console ahead of the start, for an image whose files cannot be changed any more. */
await runScript(async () => {
  const folder = consoleFolder();
  if (!existsSync(folder)) await buildConsole(folder, new AbortController().signal);
  console.log(folder);
});
