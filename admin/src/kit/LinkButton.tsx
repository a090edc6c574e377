import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

interface Target {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactElement;
  /** What the page behind the link begins with; nothing of that stands in the address. */
  readonly state?: object;
}

/** A way to another page. react-admin's button shows nothing but its icon on a small screen, and says too little there. */
export function LinkButton({ to, label, icon, state }: Target) {
  const translate = useTranslate();
  return (
    <Button component={Link} to={to} size="small" startIcon={icon} {...(state ? { state } : {})}>
      {translate(label)}
    </Button>
  );
}
