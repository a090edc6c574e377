import { LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';

/** While a page is fetched; react-admin's own has no name for people who hear the page. */
export function Waiting() {
  const translate = useTranslate();
  return <LinearProgress aria-label={translate('ra.page.loading')} />;
}
