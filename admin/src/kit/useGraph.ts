import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { type Document, run } from './transport.ts';

/** A question of a page of its own. Actions refresh it with everything else on the screen. */
export function useGraph<R, V extends object>(document: Document<R, V>, variables: V, isReady = true) {
  const logout = useLogoutIfAccessDenied();
  const query = useQuery({
    queryKey: ['graph', document.text, variables],
    queryFn: ({ signal }) => run(document, variables, signal),
    enabled: isReady,
    retry: false,
  });
  const { error } = query;
  useEffect(() => {
    if (error) logout(error).catch(() => undefined);
  }, [error, logout]);
  return query;
}
