import AddIcon from '@mui/icons-material/Add';
import { Button } from 'react-admin';
import { Link } from 'react-router-dom';
import { isAllowed } from '../../kit/session.ts';
import { useSession } from '../../kit/useSession.ts';

/** Adds a row to a panel. On a telephone react-admin's own button floats, and two of them would cover each other. */
export function AddButton({ resource, record }: { resource: string; record: Readonly<Record<string, string>> }) {
  const { data: session } = useSession();
  if (!session || !isAllowed(session, 'organisations', 'write')) return null;
  return (
    <Button component={Link} to={`/${resource}/create`} state={{ record }} label="actions.add">
      <AddIcon />
    </Button>
  );
}
