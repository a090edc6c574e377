import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { keepFile } from '../../kit/exchange.ts';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { FIELDS, type Layout, moved, type Placed, SaveLayout, type Sheet } from './documents.ts';
import { FieldInputs } from './FieldInputs.tsx';
import { Preview } from './Preview.tsx';

/** A new text begins in the middle of the paper, where it is seen. */
const begun = (field: string, { pageWidth, pageHeight }: Sheet): Placed => ({
  ...{ field, x: Math.round(pageWidth / 3), y: Math.round(pageHeight / 2) },
  ...{ width: field === 'CODE' ? 240 : Math.round(pageWidth / 3), size: 14, align: 'CENTER', isBold: false },
});

function useEditor(layout: Layout) {
  const fail = useFailure();
  const notify = useNotify();
  const refresh = useRefresh();
  const [fields, setFields] = useState(layout.fields as readonly Placed[]);
  const [chosen, choose] = useState<string | null>(null);
  const change = (field: Placed) => setFields((all) => all.map((one) => (one.field === field.field ? field : one)));
  const remove = (name: string) => {
    setFields((all) => all.filter(({ field }) => field !== name));
    choose(null);
  };
  const add = (name: string) => {
    setFields((all) => [...all, begun(name, layout)]);
    choose(name);
  };
  const save = async () => {
    try {
      await run(SaveLayout, { id: layout.id, version: layout.version, input: { fields } });
      notify('printing.saved', { type: 'success' });
      refresh();
    } catch (error) {
      fail(error);
    }
  };
  return { fields, chosen, choose, change, remove, add, save, isChanged: fields !== layout.fields };
}

function AddField({ fields, add }: { fields: readonly Placed[]; add(name: string): void }) {
  const translate = useTranslate();
  const left = FIELDS.filter((name) => fields.every(({ field }) => field !== name));
  if (left.length === 0) return null;
  return (
    <TextField
      select
      size="small"
      label={translate('printing.add')}
      value=""
      onChange={({ target }) => add(target.value)}
      sx={{ width: 220 }}
    >
      {left.map((name) => (
        <MenuItem key={name} value={name}>
          {translate(`printing.fields.${name}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Places the texts of a layout on its paper; what is saved is a version of it, told in its history. */
export function LayoutEditor({ layout }: { layout: Layout }) {
  const translate = useTranslate();
  const fail = useFailure();
  const { fields, chosen, choose, change, remove, add, save, isChanged } = useEditor(layout);
  const field = fields.find((one) => one.field === chosen);
  const test = () => void keepFile(`/certificate-layouts/${layout.id}/test-page.pdf`).catch(fail);
  const mayEdit = mayDo(layout, 'UPDATE');
  const buttons = (
    <>
      <Button size="small" startIcon={<PrintOutlined />} onClick={test} disabled={isChanged}>
        {translate('printing.testPage')}
      </Button>
      {mayEdit && (
        <Button size="small" variant="contained" onClick={() => void save()} disabled={!isChanged}>
          {translate('ra.action.save')}
        </Button>
      )}
    </>
  );
  return (
    <Panel title={translate('printing.title')} actions={buttons}>
      {mayEdit && (
        <>
          <Typography variant="body2" sx={{ mb: 1 }}>
            {translate('printing.help')}
          </Typography>
          <AddField fields={fields} add={add} />
          {field && <FieldInputs field={field} change={change} remove={() => remove(field.field)} />}
        </>
      )}
      <Preview
        sheet={layout}
        fields={fields}
        chosen={chosen}
        choose={choose}
        move={(one, to) => mayEdit && change(moved(one, layout, to))}
      />
    </Panel>
  );
}
