import { Alert, Box, CircularProgress } from '@mui/material';
import {
  AppBar,
  Layout,
  type LayoutProps,
  LocalesMenuButton,
  RefreshIconButton,
  ToggleThemeButton,
  useLoading,
  useTranslate,
} from 'react-admin';
import { useFormat } from '../kit/format.ts';
import { useSession } from '../kit/useSession.ts';
import { Bell } from './Bell.tsx';
import { Navigation } from './Navigation.tsx';
import { Runs } from './Runs.tsx';
import { useLive } from './useLive.ts';

/** In demo mode rules and lists go by another day than today. */
function BusinessDate() {
  const translate = useTranslate();
  const { day } = useFormat();
  const { data } = useSession();
  if (!data?.businessDate || !data.isDemo) return null;
  return (
    <Alert severity="info" icon={false} sx={{ borderRadius: 0, py: 0, mx: { xs: -0.5, sm: -1 }, mb: 1 }}>
      {translate('app.businessDate', { day: day(data.businessDate) })}
    </Alert>
  );
}

/** Reads the page again; turns while something is being read. */
function Activity() {
  const translate = useTranslate();
  const isLoading = useLoading();
  if (!isLoading) return <RefreshIconButton />;
  return (
    <Box sx={{ display: 'grid', placeItems: 'center', width: 40 }}>
      <CircularProgress color="inherit" size={18} thickness={6} aria-label={translate('ra.page.loading')} />
    </Box>
  );
}

/** On a telephone the title of the page needs the room; the name of the language stays for screen readers. */
const ICON_ONLY = {
  '& .MuiButton-root': { fontSize: { xs: 0, sm: 'inherit' }, minWidth: { xs: 40, sm: 64 } },
  '& .MuiButton-icon:not(:first-of-type), & .MuiButton-endIcon': { display: { xs: 'none', sm: 'inherit' } },
};

const Bar = () => (
  <AppBar
    toolbar={
      <>
        <Box sx={ICON_ONLY}>
          <LocalesMenuButton />
        </Box>
        <ToggleThemeButton />
        <Runs />
        <Bell />
        {/* A telephone has a gesture for it, and the title needs the room. */}
        <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
          <Activity />
        </Box>
      </>
    }
  />
);

/** Wide tables scroll inside themselves; the page itself is never wider than the screen. */
const NARROW = {
  minWidth: 0,
  // A box inside the title would be cut off as a whole, where its text is cut off at the end.
  '& #react-admin-title *': { display: 'inline' },
  '& .RaLayout-content, & .RaShow-card, & .RaEdit-card, & .RaCreate-card, & .RaList-content': { minWidth: 0 },
};

export function Frame({ children, ...rest }: LayoutProps) {
  useLive();
  return (
    <Layout {...rest} appBar={Bar} menu={Navigation} sx={NARROW}>
      <BusinessDate />
      {children}
    </Layout>
  );
}
