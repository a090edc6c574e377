import AddIcon from '@mui/icons-material/Add';
import type { ReactElement } from 'react';
import { LinkButton } from './LinkButton.tsx';

interface Target {
  readonly type: string;
  readonly label?: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly icon?: ReactElement;
}

/** Leads to the form of a new record with what is known of it; nothing of that stands in the address. */
export const CreateLink = ({ type, label = 'actions.add', record, icon = <AddIcon /> }: Target) => (
  <LinkButton to={`/${type}/create`} label={label} icon={icon} state={{ record }} />
);
