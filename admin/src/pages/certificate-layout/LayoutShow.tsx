import { useRecordContext } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { LayoutOf } from './documents.ts';
import { LayoutEditor } from './LayoutEditor.tsx';

function Editor() {
  const record = useRecordContext();
  const query = useGraph(LayoutOf, { id: String(record?.id) }, record !== undefined);
  return (
    <Asked query={query}>
      {/* A version saved meanwhile begins anew with its places. */}
      {({ certificateLayout: layout }) => layout && <LayoutEditor key={layout.version} layout={layout} />}
    </Asked>
  );
}

export default function LayoutShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register}>
      <Editor />
    </RegisterShow>
  );
}
