import NotificationsIcon from '@mui/icons-material/Notifications';
import { Badge, Box, Button, IconButton, List, ListItemButton, Popover, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../kit/format.ts';
import { run } from '../kit/transport.ts';
import { useFailure } from '../kit/useFailure.tsx';
import { useGraph } from '../kit/useGraph.ts';
import { Inbox, type Message, ReadAllInbox, ReadMessage } from '../pages/reminder/documents.ts';
import { useMessage } from '../pages/reminder/useMessage.ts';

/** How often the bell asks again. */
const EVERY_MS = 60_000;

function Line({ message, onOpen }: { message: Message; onOpen: (message: Message) => void }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { heading, text, campaign, to } = useMessage()(message);
  const weight = { fontWeight: message.isRead ? 400 : 700 };
  return (
    <ListItemButton component={Link} to={to} onClick={() => onOpen(message)} divider sx={{ display: 'block' }}>
      <Typography sx={weight}>
        {heading}
        {!message.isRead && <Box component="span" sx={HIDDEN}>{` (${translate('reminders.unread')})`}</Box>}
      </Typography>
      <Typography variant="body2">{text}</Typography>
      <Typography variant="caption" color="text.secondary">
        {[day(message.sentOn), campaign].filter(Boolean).join(' · ')}
      </Typography>
    </ListItemButton>
  );
}
const HIDDEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;

interface Opened {
  readonly messages: readonly Message[];
  readonly hasUnread: boolean;
  onOpen(message: Message): void;
  onReadAll(): void;
  onClose(): void;
}

function Messages({ messages, hasUnread, onOpen, onReadAll, onClose }: Opened) {
  const translate = useTranslate();
  return (
    <Box sx={{ width: 420, maxWidth: '100%' }}>
      <Typography variant="h6" component="h2" sx={{ px: 2, pt: 1.5 }}>
        {translate('resources.Notification.name', { smart_count: 2 })}
      </Typography>
      {messages.length === 0 && (
        <Typography color="text.secondary" sx={{ px: 2, py: 1 }}>
          {translate('app.none')}
        </Typography>
      )}
      <List dense disablePadding>
        {messages.map((message) => (
          <Line key={message.id} message={message} onOpen={onOpen} />
        ))}
      </List>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', p: 1 }}>
        <Button size="small" onClick={onReadAll} disabled={!hasUnread}>
          {translate('reminders.readAll')}
        </Button>
        <Button size="small" component={Link} to="/Notification" onClick={onClose}>
          {translate('reminders.seeAll')}
        </Button>
      </Box>
    </Box>
  );
}

function useInbox() {
  const query = useGraph(Inbox, {});
  const fail = useFailure();
  const { refetch } = query;
  useEffect(() => {
    const timer = setInterval(() => refetch(), EVERY_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  const read = (work: Promise<unknown>) => work.then(() => refetch()).catch(fail);
  return {
    messages: query.data?.latest.items ?? [],
    unread: query.data?.unread.totalCount ?? 0,
    readAll: () => read(run(ReadAllInbox, {})),
    readOne: ({ id, isRead }: Message) => (isRead ? undefined : read(run(ReadMessage, { id }))),
  };
}

/** Messages for whom the account works: how many are new, the latest ones, and where to act on them. */
export function Bell() {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { messages, unread, readAll, readOne } = useInbox();
  const close = () => setAnchor(null);
  const open = (message: Message) => {
    readOne(message);
    close();
  };
  return (
    <>
      <IconButton
        color="inherit"
        aria-label={translate('reminders.bell', { count: unread })}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge badgeContent={unread} max={99} color="error">
          <NotificationsIcon />
        </Badge>
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Messages messages={messages} hasUnread={unread > 0} onOpen={open} onReadAll={readAll} onClose={close} />
      </Popover>
    </>
  );
}
