import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { CreateLink } from '../../kit/CreateLink.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { isAllowed } from '../../kit/session.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { PersonDisciplines } from './documents.ts';
import { Timeline } from './Timeline.tsx';

/** Measures in force and past, for those who may know of them. */
export function Disciplines() {
  const record = useRecordContext();
  const translate = useTranslate();
  const { data: session } = useSession();
  const id = String(record?.id ?? '');
  const mayRead = session !== undefined && isAllowed(session, 'discipline', 'read');
  const query = useGraph(PersonDisciplines, { id }, mayRead && id !== '');
  if (!mayRead) return null;
  const title = translate('resources.Discipline.name', { smart_count: 2 });
  return (
    <Panel
      title={title}
      actions={isAllowed(session, 'discipline', 'write') && <CreateLink type="Discipline" record={{ personId: id }} />}
    >
      <Asked query={query}>
        {({ person }) => (
          <Timeline
            label={title}
            stages={(person?.disciplines ?? []).map((one) => ({
              ...{ id: one.id, from: one.validFrom, to: one.validTo, detail: one.document },
              title: (
                <Link to={`/Discipline/${one.id}/show`}>
                  {one.kind ? translate(`enums.DisciplineKind.${one.kind}`) : title}
                </Link>
              ),
            }))}
          />
        )}
      </Asked>
    </Panel>
  );
}
