import { agent } from '../remote/remote-subgraph.ts';
import { Comparison } from '../trial/differential/comparison.ts';

afterAll(() => agent.close());

describe.each([
  ['in-process', 200],
  ['HTTP', 100],
] as const)('random questions to subgraphs %s', (transport, questions) => {
  it('are answered as one schema with the same fields answers them', async () => {
    const comparison = await Comparison.open(transport);
    const found: string[] = [];
    for (let seed = 1; seed <= questions; seed++) found.push(...(await comparison.differences(seed)));
    await comparison.close();

    expect(found).toEqual([]);
    expect(comparison.unplanned).toBeLessThanOrEqual(questions / 100);
  }, 300_000);
});
