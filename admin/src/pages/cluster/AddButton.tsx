import { CreateLink } from '../../kit/CreateLink.tsx';
import { isAllowed } from '../../kit/session.ts';
import { useSession } from '../../kit/useSession.ts';

/** Adds a row to a panel. */
export function AddButton({ resource, record }: { resource: string; record: Readonly<Record<string, string>> }) {
  const { data: session } = useSession();
  return session && isAllowed(session, 'organisations', 'write') ? (
    <CreateLink type={resource} record={record} />
  ) : null;
}
