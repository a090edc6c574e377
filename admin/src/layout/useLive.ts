/** Lists and records on the screen are read again when somebody has changed them. */
import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { hasOperation, manyOf } from '../kit/contract.ts';
import { type Change, listen } from '../kit/live.ts';
import { isDescribed } from '../kit/register.ts';

const LISTS = new Set(['getList', 'getInfiniteList', 'getManyReference']);
/** How long the questions of a page are gathered before their types are listened to. */
const SETTLE_MS = 400;

const isTold = (type: unknown): type is string =>
  typeof type === 'string' && isDescribed(type) && hasOperation(`${manyOf(type)}ByIds`);

function typesOnScreen(client: QueryClient): string {
  const active = client.getQueryCache().findAll({ type: 'active' });
  return [...new Set(active.map(({ queryKey }) => queryKey[0]).filter(isTold))].sort().join();
}

/** The types that the lists and records on the screen are of, as one text. */
function useTypesOnScreen(client: QueryClient): string {
  const [types, setTypes] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setTypes(typesOnScreen(client)), SETTLE_MS);
    };
    settle();
    const stop = client.getQueryCache().subscribe(({ type }) => {
      if (type === 'observerAdded' || type === 'observerRemoved') settle();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client]);
  return types;
}

/** A tab that nobody looks at keeps no connection: a browser has six for one address. */
function useIsVisible(): boolean {
  const [isVisible, setIsVisible] = useState(!document.hidden);
  useEffect(() => {
    const look = () => setIsVisible(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isVisible;
}

function concerns([type, kind, params]: QueryKey, change: Change): boolean {
  if (type !== change.type) return false;
  const { id, ids } = (params ?? {}) as { id?: unknown; ids?: readonly unknown[] };
  if (kind === 'getOne') return String(id) === change.id;
  return kind === 'getMany' ? (ids ?? []).map(String).includes(change.id) : LISTS.has(String(kind));
}

export function useLive(): void {
  const client = useQueryClient();
  const types = useTypesOnScreen(client);
  const isVisible = useIsVisible();
  const { pathname } = useLocation();
  const path = useRef(pathname);
  path.current = pathname;
  useEffect(() => {
    if (types === '' || !isVisible) return;
    const leaving = new AbortController();
    // What is being edited stays as it was opened: saving tells of the conflict, and nothing entered is lost.
    const isEdited = ([type, kind, params]: QueryKey) =>
      kind === 'getOne' && path.current === `/${type}/${encodeURIComponent(String((params as { id?: unknown })?.id))}`;
    const readAgain = (isMeant: (key: QueryKey) => boolean) =>
      void client.invalidateQueries({ predicate: ({ queryKey }) => isMeant(queryKey) && !isEdited(queryKey) });
    const listener = {
      changed: (change: Change) => readAgain((key) => concerns(key, change)),
      missed: () => readAgain((key) => isTold(key[0])),
    };
    void listen(types.split(','), listener, leaving.signal);
    return () => leaving.abort();
  }, [client, types, isVisible]);
}
