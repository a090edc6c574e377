import { usePermissions } from 'react-admin';
import type { Session } from './session.ts';

/** Who is signed in, where the page needs to know it. */
export function useSession(): { data: Session | undefined } {
  const { permissions } = usePermissions<Session>();
  return { data: permissions };
}
