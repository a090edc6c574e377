import { Draft, type Entries, type Outcome, PAUSE, RETRY, type Saved } from '../../admin/src/pages/report/draft.ts';
import { readNumber } from '../../admin/src/pages/report/numbers.ts';

/** A server, a store and a clock in the hands of the test. */
class Office {
  stored: Saved | null = null;
  sent: { changed: Entries; version: number | null }[] = [];
  kept: { entries: Entries; version: number | null } | null = null;
  answers: (Outcome | 'LOST')[] = [];
  time = 0;
  #timers: { at: number; work: () => void }[] = [];

  draft(saved: Saved | null = null): Draft {
    return new Draft(
      {
        isComplete: (_id, entry) => typeof entry !== 'string' || readNumber(entry, 'vi').kind !== 'HALF',
        send: async (changed, version) => {
          this.sent.push({ changed, version });
          const answer = this.answers.shift();
          if (answer && answer !== 'LOST') return answer;
          this.stored = {
            version: (this.stored?.version ?? saved?.version ?? 0) + 1,
            entries: { ...(this.stored ?? saved)?.entries, ...changed },
          };
          return answer === 'LOST' ? { kind: 'OFFLINE' } : { kind: 'SAVED', version: this.stored.version };
        },
        keep: (unsaved) => {
          this.kept = unsaved;
        },
        kept: () => this.kept,
        now: () => this.time,
        later: (work, milliseconds) => {
          const timer = { at: this.time + milliseconds, work };
          this.#timers.push(timer);
          return () => {
            this.#timers = this.#timers.filter((one) => one !== timer);
          };
        },
      },
      saved,
    );
  }

  async pass(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.time);
    this.#timers = this.#timers.filter(({ at }) => at > this.time);
    for (const { work } of due) work();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }
}
const sentBy = (office: Office) => office.sent.map(({ changed }) => changed);

it('saves what changed a second after the last keystroke, all of it in one go', async () => {
  const office = new Office();
  const draft = office.draft({ version: 3, entries: { a: '1', b: '2' } });

  for (const text of ['5', '50', '500']) {
    draft.set('a', text);
    await office.pass(PAUSE / 2);
  }
  expect(office.sent).toEqual([]);
  await office.pass(PAUSE);

  expect(office.sent).toEqual([{ changed: { a: '500' }, version: 3 }]);
  expect(draft.shown).toMatchObject({ standing: 'SAVED', savedAt: office.time });
  expect(office.kept).toBeNull();
});

it('a half-typed number stays in the form and in the store, and is not sent until it is whole', async () => {
  const office = new Office();
  const draft = office.draft();
  draft.set('a', '1.2');
  draft.set('b', '7');
  await office.pass(PAUSE);
  expect(sentBy(office)).toEqual([{ b: '7' }]);
  expect(office.kept?.entries).toEqual({ a: '1.2' });

  draft.set('a', '1.234');
  await office.pass(PAUSE);
  expect(sentBy(office)).toEqual([{ b: '7' }, { a: '1.234' }]);
});

it('keystrokes while a saving is under way go with the next one', async () => {
  const office = new Office();
  const draft = office.draft();
  draft.set('a', '1');
  const first = draft.flush();
  await Promise.resolve();
  draft.set('a', '12');
  await first;
  expect(draft.shown.entries.a).toBe('12');
  await office.pass(PAUSE);

  expect(sentBy(office)).toEqual([{ a: '1' }, { a: '12' }]);
  expect(office.sent[1]?.version).toBe(1);
});

it('without a connection everything waits on the machine, also across a reload, and is sent when it is back', async () => {
  const office = new Office();
  office.answers = [{ kind: 'OFFLINE' }, { kind: 'OFFLINE' }];
  const draft = office.draft();
  draft.set('a', '1');
  await office.pass(PAUSE);
  expect(draft.shown.standing).toBe('OFFLINE');
  draft.set('b', '2');
  await office.pass(PAUSE);

  const again = office.draft();
  expect(again.shown).toMatchObject({ entries: { a: '1', b: '2' }, isRestored: true });
  await office.pass(RETRY);
  expect(office.stored?.entries).toEqual({ a: '1', b: '2' });
});

it('an answer that was lost on the way is no conflict with oneself', async () => {
  const office = new Office();
  office.answers = ['LOST'];
  const draft = office.draft({ version: 1, entries: { a: '1' } });
  draft.set('a', '2');
  await office.pass(PAUSE);
  office.answers = [{ kind: 'CONFLICT', theirs: office.stored }];
  await office.pass(RETRY);

  expect(draft.shown).toMatchObject({ standing: 'SAVED', theirs: null });
  expect(draft.version).toBe(2);
});

it('a conflict shows both versions, keeps what was typed, and saves the choice on top of theirs', async () => {
  const office = new Office();
  const theirs = { version: 5, entries: { a: '10', b: '20' } };
  office.answers = [{ kind: 'CONFLICT', theirs }];
  const draft = office.draft({ version: 1, entries: { a: '1', b: '2' } });
  draft.set('a', '7');
  await office.pass(PAUSE);
  expect(draft.shown).toMatchObject({ standing: 'CONFLICT', theirs, entries: { a: '7' } });
  draft.set('c', '9');
  expect(office.kept?.entries).toEqual({ a: '7', c: '9' });

  draft.resolve({ a: '7', b: '20' });
  await office.pass(PAUSE);

  expect(office.sent.at(-1)).toEqual({ changed: { a: '7', c: '9' }, version: 5 });
});

it('what the server refuses is marked and left out until it is changed; the rest is saved', async () => {
  const office = new Office();
  office.answers = [{ kind: 'REFUSED', ids: ['a'] }];
  const draft = office.draft();
  draft.set('a', '-1');
  draft.set('b', '2');
  await office.pass(PAUSE);
  await office.pass(PAUSE);
  expect(sentBy(office)).toEqual([{ a: '-1', b: '2' }, { b: '2' }]);
  expect(draft.shown).toMatchObject({ standing: 'REFUSED', refused: ['a'] });

  draft.set('a', '1');
  await office.pass(PAUSE);
  expect(sentBy(office).at(-1)).toEqual({ a: '1' });
  expect(draft.shown).toMatchObject({ standing: 'SAVED', refused: [] });
});
