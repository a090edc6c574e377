import { useCallback, useEffect, useRef, useState } from 'react';
import { codeOf } from '../../kit/errors.ts';
import { run } from '../../kit/transport.ts';
import { type Cell, SaveScoreCell, type SheetOfGrid } from './documents.ts';

export type Standing = 'saved' | 'saving' | 'waiting' | 'refused' | 'conflict';
const RETRY_MS = 5_000;
const keyOf = (sheetId: string) => `score-sheet:${sheetId}`;

/** Text typed into a cell as a figure; undefined while it is none. */
export function figureOf(text: string): number | null | undefined {
  const plain = text.trim().replace(/\./g, '').replace(',', '.');
  if (plain === '') return null;
  const value = Number(plain);
  return /^\d+(\.\d+)?$/.test(plain) && Number.isFinite(value) ? value : undefined;
}

const kept = (sheetId: string): Record<string, string> => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(sheetId)) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
};

const standingOf = (error: unknown): Standing => {
  const code = codeOf(error);
  if (code === 'UNAVAILABLE') return 'waiting';
  return code === 'CONFLICT' ? 'conflict' : 'refused';
};
interface Sent {
  readonly standing: Standing;
  readonly saved: readonly { readonly id: string; readonly version: number }[];
}
async function sendCell(
  sheetId: string,
  entry: { id: string; version: number; achieved: number | null },
): Promise<Sent> {
  try {
    const { saveScores } = await run(SaveScoreCell, { sheetId, entries: [entry] });
    return { standing: 'saved', saved: saveScores.entries };
  } catch (error) {
    return { standing: standingOf(error), saved: [] };
  }
}

/** Cells of a sheet: what is typed is kept in the browser until the server has it, and sent again after a lost connection. */
export function useCells(sheet: SheetOfGrid, onSaved: () => void) {
  const [texts, setTexts] = useState<Record<string, string>>(() => kept(sheet.id));
  const [standings, setStandings] = useState<Record<string, Standing>>({});
  const versions = useRef(new Map(sheet.entries.map(({ id, version }) => [id, version])));
  const waiting = useRef(new Map(Object.entries(kept(sheet.id))));
  const isSending = useRef(false);
  for (const { id, version } of sheet.entries)
    if (version > (versions.current.get(id) ?? 0)) versions.current.set(id, version);

  const stand = useCallback(
    (id: string, standing: Standing) => setStandings((all) => ({ ...all, [id]: standing })),
    [],
  );
  const keep = useCallback(() => {
    const left = Object.fromEntries(waiting.current);
    if (waiting.current.size === 0) localStorage.removeItem(keyOf(sheet.id));
    else localStorage.setItem(keyOf(sheet.id), JSON.stringify(left));
  }, [sheet.id]);

  const sendOne = useCallback(
    async (id: string, text: string) => {
      const achieved = figureOf(text);
      if (achieved === undefined) return;
      stand(id, 'saving');
      const entry = { id, version: versions.current.get(id) ?? 1, achieved };
      const { standing, saved } = await sendCell(sheet.id, entry);
      for (const one of saved) versions.current.set(one.id, one.version);
      // What was typed meanwhile goes on waiting, and so does what no connection took.
      if (standing !== 'waiting' && waiting.current.get(id) === text) waiting.current.delete(id);
      stand(id, standing);
    },
    [sheet.id, stand],
  );
  const send = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    for (const [id, text] of [...waiting.current]) await sendOne(id, text);
    isSending.current = false;
    keep();
    onSaved();
  }, [sendOne, keep, onSaved]);

  useEffect(() => {
    const again = () => void (waiting.current.size > 0 && send());
    const timer = setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    again();
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [send]);

  const type = (id: string, text: string) => {
    setTexts((all) => ({ ...all, [id]: text }));
    waiting.current.set(id, text);
    keep();
  };
  const textOf = ({ id, achieved }: Cell) => texts[id] ?? (achieved == null ? '' : String(achieved).replace('.', ','));
  return { textOf, type, send, standings };
}
