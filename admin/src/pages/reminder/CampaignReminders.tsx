import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { isAllowed } from '../../kit/session.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { Chase } from './Chase.tsx';
import { CampaignReminders as Reminders } from './documents.ts';
import { Rules } from './Rules.tsx';
import { Tasks } from './Tasks.tsx';

/** Everything about urging on in a campaign: who is chased, what is owed, by which rules. */
export function CampaignReminders({ campaignId }: { campaignId: string }) {
  const translate = useTranslate();
  const { data: session } = useSession();
  const query = useGraph(Reminders, { id: campaignId });
  const seesRows = session && isAllowed(session, 'reports', 'read');
  const filter = encodeURIComponent(JSON.stringify({ campaignId }));
  return (
    <>
      {seesRows && (
        <Button component={Link} to={`/Reminder?filter=${filter}`} sx={{ mt: 2 }}>
          {translate('resources.Reminder.name', { smart_count: 2 })}
        </Button>
      )}
      <Asked query={query}>
        {({ campaign }) =>
          campaign && (
            <>
              <Rules campaignId={campaignId} rules={campaign.reminderRules} />
              <Tasks tasks={campaign.tasks} />
            </>
          )
        }
      </Asked>
      {seesRows && <Chase campaignId={campaignId} />}
    </>
  );
}
