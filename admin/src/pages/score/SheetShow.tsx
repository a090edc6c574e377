import { Box, FormControlLabel, Switch, TextField, Typography } from '@mui/material';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { NumberInput, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { ActionButton } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { type Cell, ScoreSheetGrid, type SheetOfGrid, TakeStepOfScores } from './documents.ts';
import { useCells } from './useCells.ts';

const STEPS = ['CHECK', 'RETURN', 'AGREE', 'EXPLAIN', 'RECHECK', 'FINALISE', 'REOPEN'] as const;
type StepName = (typeof STEPS)[number];
const POINTED: readonly string[] = ['CHECK', 'RECHECK'];
const SILENT: readonly string[] = ['AGREE', 'FINALISE'];

function StepButton({ sheetId, cell, action }: { sheetId: string; cell: Cell; action: StepName }) {
  const counted = cell.checkedPoints ?? cell.selfPoints ?? 0;
  return (
    <ActionButton
      label={`enums.ScoreAction.${action}`}
      subject={`${cell.criterion?.code} ${cell.criterion?.name}`}
      defaults={POINTED.includes(action) ? { points: counted } : {}}
      run={({ points, text }) =>
        run(TakeStepOfScores, {
          ...{ action, sheetId },
          entries: [
            { id: cell.id, version: cell.version, points: (points as number) ?? null, text: (text as string) ?? null },
          ],
        })
      }
    >
      {POINTED.includes(action) && <NumberInput source="points" label="score.points" />}
      {!SILENT.includes(action) && <TextInput source="text" label="score.reason" multiline />}
    </ActionButton>
  );
}

function Grids({ sheet, reload }: { sheet: SheetOfGrid; reload: () => void }) {
  const translate = useTranslate();
  const { textOf, type, send, standings } = useCells(sheet, reload);
  const [isMine, onlyMine] = useState(false);
  const inputs = useRef(new Map<string, HTMLInputElement>());
  const label = (field: string) => translate(`resources.ScoreEntry.fields.${field}`);
  const open = sheet.entries.filter(({ actions }) => actions.includes('SAVE'));
  const move = (id: string, by: number) => {
    const at = open.findIndex((one) => one.id === id) + by;
    inputs.current.get(open[at]?.id ?? '')?.focus();
  };
  const onKey = (id: string) => (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(id, by);
  };
  const onPaste = (id: string) => (event: ClipboardEvent) => {
    const values = event.clipboardData
      .getData('text')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
    if (values.length < 2) return;
    event.preventDefault();
    const at = open.findIndex((one) => one.id === id);
    for (const [index, value] of values.entries()) {
      const target = open[at + index];
      if (target) type(target.id, value.split('\t')[0] ?? '');
    }
    void send();
  };
  const cellOf = (cell: Cell) =>
    cell.actions.includes('SAVE') ? (
      <TextField
        size="small"
        value={textOf(cell)}
        onChange={({ target }) => type(cell.id, target.value)}
        onBlur={() => void send()}
        helperText={standings[cell.id] ? translate(`score.${standings[cell.id]}`) : ''}
        error={['refused', 'conflict'].includes(standings[cell.id] ?? '')}
        slotProps={{
          htmlInput: {
            ...{ inputMode: 'decimal', 'aria-label': `${label('achieved')}: ${cell.criterion?.code}` },
            ...{ onKeyDown: onKey(cell.id), onPaste: onPaste(cell.id) },
          },
        }}
        inputRef={(input: HTMLInputElement | null) => void (input && inputs.current.set(cell.id, input))}
        sx={{ width: 130 }}
      />
    ) : (
      textOf(cell)
    );
  const shown = isMine ? sheet.entries.filter(({ actions }) => actions.length > 0) : sheet.entries;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
        <Typography sx={{ flexGrow: 1 }}>{sheet.total.figures}</Typography>
        <FormControlLabel
          control={<Switch checked={isMine} onChange={(_, on) => onlyMine(on)} />}
          label={translate('score.waitingOnly')}
        />
      </Box>
      {open.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {translate('score.keys')}
        </Typography>
      )}
      <Grid
        label={translate('score.sheet')}
        rows={shown}
        keyOf={({ id }) => id}
        columns={[
          { label: label('criterion'), cell: ({ criterion }) => `${criterion?.code}. ${criterion?.name}` },
          { label: label('target'), isNumber: true, cell: ({ target }) => target ?? null },
          { label: label('achieved'), isNumber: true, cell: cellOf },
          { label: label('figures'), cell: ({ figures }) => figures ?? null },
          { label: label('selfPoints'), isNumber: true, cell: ({ selfPoints }) => selfPoints ?? null },
          { label: label('checkedPoints'), isNumber: true, cell: ({ checkedPoints }) => checkedPoints ?? null },
          { label: label('explanation'), cell: ({ explanation }) => explanation ?? null },
          { label: label('recheckedPoints'), isNumber: true, cell: ({ recheckedPoints }) => recheckedPoints ?? null },
          { label: label('finalPoints'), isNumber: true, cell: ({ finalPoints }) => finalPoints ?? null },
          {
            label: translate('resources.ScoreEntry.fields.state'),
            cell: (cell) => (
              <>
                {translate(`enums.ScoreState.${cell.state}`)}
                {STEPS.filter((action) => cell.actions.includes(action)).map((action) => (
                  <StepButton key={action} sheetId={sheet.id} cell={cell} action={action} />
                ))}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function Submit({ sheet }: { sheet: SheetOfGrid }) {
  const ready = sheet.entries.filter(({ actions }) => actions.includes('SUBMIT'));
  if (ready.length === 0) return null;
  const entries = ready.map(({ id, version }) => ({ id, version }));
  return (
    <ActionButton
      label="enums.ScoreAction.SUBMIT"
      variant="contained"
      run={() => run(TakeStepOfScores, { action: 'SUBMIT', sheetId: sheet.id, entries })}
    />
  );
}

function AtSheet() {
  const translate = useTranslate();
  const id = String(useRecordContext()?.id ?? '');
  const query = useGraph(ScoreSheetGrid, { id }, id !== '');
  return (
    <Asked query={query}>
      {({ scoreSheet }) =>
        scoreSheet && (
          <Panel title={translate('score.sheet')} actions={<Submit sheet={scoreSheet} />}>
            <Grids sheet={scoreSheet} reload={() => void query.refetch()} />
          </Panel>
        )
      }
    </Asked>
  );
}

/** The sheet of a unit as a grid that is filled in with the keyboard and saves itself cell by cell. */
export default function SheetShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register}>
      <AtSheet />
    </RegisterShow>
  );
}
