import AccountTreeIcon from '@mui/icons-material/AccountTree';
import AssignmentReturnIcon from '@mui/icons-material/AssignmentReturn';
import BalanceIcon from '@mui/icons-material/Balance';
import DonutLargeIcon from '@mui/icons-material/DonutLarge';
import HowToRegIcon from '@mui/icons-material/HowToReg';
import SpeedIcon from '@mui/icons-material/Speed';
import TableViewIcon from '@mui/icons-material/TableView';
import UploadFileIcon from '@mui/icons-material/UploadFile';
import ViewKanbanIcon from '@mui/icons-material/ViewKanban';
import { Box, Typography } from '@mui/material';
import { Menu, useSidebarState, useTranslate } from 'react-admin';
import type { Register } from '../kit/register.ts';
import { isAllowed } from '../kit/session.ts';
import { useSession } from '../kit/useSession.ts';
import { sections } from '../resources/index.ts';

const WRAPPED = { '&, & *': { whiteSpace: 'normal', lineHeight: 1.3 } };
/** Pages of a section that are no registers. */
const PAGES: Readonly<Record<string, readonly { to: string; label: string; icon: typeof AccountTreeIcon }[]>> = {
  awards: [
    { to: '/board', label: 'intake.board.title', icon: ViewKanbanIcon },
    { to: '/eligible', label: 'eligible.title', icon: HowToRegIcon },
    { to: '/timeliness', label: 'timeliness.title', icon: SpeedIcon },
    { to: '/official', label: 'official.title', icon: TableViewIcon },
    { to: '/returns', label: 'returns.title', icon: AssignmentReturnIcon },
    { to: '/quotas', label: 'quota.title', icon: DonutLargeIcon },
    { to: '/law', label: 'law.title', icon: BalanceIcon },
  ],
  organisations: [{ to: '/tree', label: 'tree.title', icon: AccountTreeIcon }],
};

function Section({ name, registers }: { name: string; registers: readonly Register[] }) {
  const translate = useTranslate();
  const { data } = useSession();
  const [isOpen] = useSidebarState();
  const readable = registers.filter(({ area }) => data && isAllowed(data, area, 'read'));
  if (readable.length === 0) return null;
  return (
    <Box role="group" aria-label={translate(`sections.${name}`)}>
      {isOpen && (
        <Typography
          variant="overline"
          component="div"
          role="presentation"
          aria-hidden
          color="text.secondary"
          sx={{ px: 2, pt: 1.5, display: 'block', lineHeight: 2 }}
        >
          {translate(`sections.${name}`)}
        </Typography>
      )}
      {PAGES[name]?.map(({ to, label, icon: Icon }) => (
        <Menu.Item key={to} to={to} primaryText={translate(label)} leftIcon={<Icon />} sx={WRAPPED} />
      ))}
      {readable.map(({ type, icon: Icon }) => (
        <Menu.Item
          key={type}
          to={`/${type}`}
          primaryText={translate(`resources.${type}.name`, { smart_count: 2 })}
          leftIcon={<Icon />}
          sx={WRAPPED}
        />
      ))}
    </Box>
  );
}

/** For whoever keeps a register; the page itself asks the server which ones. */
function ImportItem() {
  const translate = useTranslate();
  const { data } = useSession();
  const keeps = data && (isAllowed(data, 'organisations', 'write') || isAllowed(data, 'people', 'write'));
  if (!keeps) return null;
  return <Menu.Item to="/import" primaryText={translate('exchange.title')} leftIcon={<UploadFileIcon />} />;
}

export function Navigation() {
  return (
    <Menu>
      <Menu.DashboardItem />
      {Object.entries(sections).map(([name, registers]) => (
        <Section key={name} name={name} registers={registers} />
      ))}
      <ImportItem />
    </Menu>
  );
}
