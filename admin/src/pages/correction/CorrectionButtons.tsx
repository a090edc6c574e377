import { CheckboxGroupInput, type RaRecord, required } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { Found } from '../revocation/ListButtons.tsx';
import { CorrectionLines, RecordCorrectionsRecord, RemoveCorrectionsRecord } from './documents.ts';
import { correctionItemOf, MistakeInputs } from './inputs.tsx';

function Lines({ id }: { id: string }) {
  const query = useGraph(CorrectionLines, { id });
  return (
    <Asked query={query}>
      {({ decision }) => (
        <CheckboxGroupInput
          source="correctionIds"
          label={false}
          choices={(decision?.corrections.items ?? []).map(({ id: lineId, subjectName, oldText, newText }) => ({
            id: lineId,
            name: `${subjectName}: ${oldText} → ${newText}`,
          }))}
          row={false}
          validate={required()}
          translateChoice={false}
        />
      )}
    </Asked>
  );
}

/** Adds mistakes to the list of a draft, or takes them off. */
export function CorrectionButtons({ record }: { record: RaRecord }) {
  const target = { id: String(record.id), version: Number(record.version) };
  const add = (values: Values) =>
    run(RecordCorrectionsRecord, { ...target, items: [correctionItemOf(String(values.awardId), values)] });
  const remove = ({ correctionIds }: Values) =>
    run(RemoveCorrectionsRecord, { ...target, correctionIds: correctionIds as string[] });
  return (
    <>
      <ActionButton label="signing.recordCorrection" run={add} wide>
        <Found source="awardId" reference="Award" filter={{ isSigned: [true] }} />
        <MistakeInputs />
      </ActionButton>
      <ActionButton label="signing.removeCorrection" run={remove} color="warning" wide>
        <Lines id={target.id} />
      </ActionButton>
    </>
  );
}
