import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { CreateLink } from '../../kit/CreateLink.tsx';
import { Grid } from '../../kit/Grid.tsx';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { isAllowed } from '../../kit/session.ts';
import { useSession } from '../../kit/useSession.ts';
import { NOTHING } from '../../kit/Value.tsx';
import type { RuleRow } from './documents.ts';

const KINDS = ['ACKNOWLEDGEMENT', 'LAUNCH', 'REPORT', 'TASK'] as const;
const inOrder = (rules: readonly RuleRow[]): RuleRow[] =>
  KINDS.flatMap((kind) => rules.filter((rule) => rule.kind === kind));

/** When units are reminded, and who is told after them. */
export function Rules({ campaignId, rules }: { campaignId: string; rules: readonly RuleRow[] }) {
  const translate = useTranslate();
  const { data: session } = useSession();
  const title = translate('resources.ReminderRule.name', { smart_count: 2 });
  const days = (key: string, count: number) => translate(`reminders.${key}`, { smart_count: Math.abs(count) });
  const unit = ({ afterWorkingDays: after }: RuleRow) =>
    after === 0 ? translate('reminders.onTheDay') : days(after < 0 ? 'before' : 'after', after);
  const later = (count: number | null | undefined) => (count ? days('later', count) : NOTHING);
  return (
    <Panel
      title={title}
      actions={
        session &&
        isAllowed(session, 'campaigns', 'write') && (
          <CreateLink type="ReminderRule" label="actions.add" record={{ campaignId, isActive: true }} />
        )
      }
    >
      <Grid
        label={title}
        rows={inOrder(rules)}
        keyOf={({ id }) => id}
        columns={[
          {
            label: translate('home.what'),
            cell: ({ kind, isOurs }) => (
              <>
                {translate(`enums.ObligationKind.${kind}`)} {isOurs && <Mark name="ours" />}
              </>
            ),
          },
          { label: translate('enums.ReminderStep.UNIT'), cell: unit },
          {
            label: translate('enums.ReminderStep.CLUSTER_LEADER'),
            cell: ({ leaderAfterWorkingDays }) => later(leaderAfterWorkingDays),
          },
          {
            label: translate('enums.ReminderStep.BOARD'),
            cell: ({ boardAfterWorkingDays }) => later(boardAfterWorkingDays),
          },
          {
            label: translate('resources.ReminderRule.fields.isActive'),
            cell: ({ isActive }) => translate(isActive ? 'ra.boolean.true' : 'ra.boolean.false'),
          },
          {
            label: translate('actions.actions'),
            cell: (rule) =>
              mayDo(rule, 'UPDATE') && <Link to={`/ReminderRule/${rule.id}`}>{translate('actions.edit')}</Link>,
          },
        ]}
      />
    </Panel>
  );
}
