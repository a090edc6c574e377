import { Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { SubjectsOfConsultation } from './documents.ts';
import { OpinionButtons } from './OpinionButtons.tsx';

function Buttons() {
  const record = useRecordContext();
  return record ? <OpinionButtons record={record} /> : null;
}

/** Whom the question is about, as far as the body that is asked may know. */
function Subjects() {
  const record = useRecordContext();
  const translate = useTranslate();
  const id = String(record?.id ?? '');
  const query = useGraph(SubjectsOfConsultation, { id }, id !== '');
  return (
    <Panel title={translate('resources.Consultation.fields.subjects')}>
      <Asked query={query}>
        {({ consultation }) =>
          consultation?.subjects.map(({ nomineeId, subjectName, unitName, formName, achievementSummary }) => (
            <div key={nomineeId}>
              <Typography variant="subtitle1" component="h3">
                {[subjectName, unitName, formName].filter(Boolean).join(' · ')}
              </Typography>
              <Typography sx={{ whiteSpace: 'pre-line', mb: 2 }}>{achievementSummary}</Typography>
            </div>
          ))
        }
      </Asked>
    </Panel>
  );
}

/** One question to one body: what is asked, about whom, and the answer. */
export default function ConsultationShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Subjects />
    </RegisterShow>
  );
}
