import AddIcon from '@mui/icons-material/Add';
import type { ReactElement } from 'react';
import { Button } from 'react-admin';
import { Link } from 'react-router-dom';

interface Target {
  readonly type: string;
  readonly label: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly icon?: ReactElement;
}

/** Leads to the form of a new record with what is known of it; nothing of that stands in the address. */
export function CreateLink({ type, label, record, icon = <AddIcon /> }: Target) {
  return (
    <Button component={Link} to={`/${type}/create`} state={{ record }} label={label}>
      {icon}
    </Button>
  );
}
