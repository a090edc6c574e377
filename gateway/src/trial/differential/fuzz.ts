/**
 * `npm run fuzz -- --questions 10000 --from 0`: random questions to the executor and to one schema with the same fields,
 * in both transports. A seed that shows a difference is printed with the question and both answers; the seed repeats it.
 */
import { parseArgs } from 'node:util';
import { agent } from '../../remote/remote-subgraph.ts';
import { Comparison } from './comparison.ts';

const { values } = parseArgs({
  options: { questions: { type: 'string', default: '10000' }, from: { type: 'string', default: '0' } },
});
const from = Number(values.from);
let different = 0;
for (const transport of ['in-process', 'HTTP'] as const) {
  const comparison = await Comparison.open(transport);
  for (let seed = from; seed < from + Number(values.questions); seed++) {
    const found = await comparison.differences(seed);
    if (found.length === 0) continue;
    different += 1;
    console.log(`seed ${seed}, ${transport}\n  ${found.join('\n  ')}`);
  }
  await comparison.close();
  const { unplanned } = comparison;
  console.log(
    `${transport}: ${values.questions} questions, ${unplanned} without a plan, ${different} different so far`,
  );
}
await agent.close();
process.exitCode = different === 0 ? 0 : 1;
