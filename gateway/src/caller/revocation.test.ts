import { Revocations } from './revocation.ts';

const START = 1_700_000_000_000;

function at(moment: { now: number }): Revocations {
  const revocations = new Revocations(() => moment.now);
  revocations.connected();
  return revocations;
}
const issued = (issuedAt: number) => ({ sessionId: 's', accountId: 'a', issuedAt });

describe('what was revoked', () => {
  it('is refused by session for as long as tokens live', () => {
    const moment = { now: START };
    const revocations = at(moment);
    revocations.add('sid:s');
    moment.now += 5 * 60_000;

    expect(revocations.refuses(issued(START + 1))).toBe(true);
    expect(revocations.refuses({ ...issued(START + 1), sessionId: 'other' })).toBe(false);
  });

  it('of an account spares tokens issued later, and ends one of the same second within a minute', () => {
    const moment = { now: START + 500 };
    const revocations = at(moment);
    revocations.add('sub:a');

    expect(revocations.refuses(issued(START - 1000))).toBe(true);
    expect(revocations.refuses(issued(START))).toBe(false);
    expect(revocations.refuses(issued(START + 1000))).toBe(false);
    moment.now += 56_000;
    expect(revocations.refuses(issued(START))).toBe(true);
    expect(revocations.refuses(issued(START + 1000))).toBe(false);
  });

  it('may be missed while not listening: then only young tokens count', () => {
    const moment = { now: START };
    const revocations = at(moment);
    revocations.disconnected();
    moment.now += 60_000;

    expect(revocations.refuses(issued(START))).toBe(true);
    expect(revocations.refuses(issued(moment.now - 1000))).toBe(false);
  });

  it('may have been missed before listening began: tokens from then end within a minute', () => {
    const moment = { now: START };
    const revocations = at(moment);

    expect(revocations.refuses(issued(START - 10_000))).toBe(false);
    moment.now += 56_000;
    expect(revocations.refuses(issued(START - 10_000))).toBe(true);
    expect(revocations.refuses(issued(START + 1000))).toBe(false);
  });
});
