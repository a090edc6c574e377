import { useTheme } from '@mui/material';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';
import { heightOf, type Placed, type Sheet } from './documents.ts';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** A millimetre; with Shift the tenth that a layout counts in. */
const STEP = 10;

interface Shown {
  readonly sheet: Sheet;
  readonly fields: readonly Placed[];
  readonly chosen: string | null;
  choose(field: string): void;
  move(field: Placed, to: readonly [number, number]): void;
}

const ANCHORS = { LEFT: 'start', CENTER: 'middle', RIGHT: 'end' } as const;
const anchorAt = ({ align, x, width }: Placed): number => x + { LEFT: 0, CENTER: width / 2, RIGHT: width }[align];

/** Where the pointer is on the paper, in tenths of a millimetre. */
function pointOf(event: PointerEvent<SVGGElement>): readonly [number, number] {
  const svg = event.currentTarget.ownerSVGElement;
  const matrix = svg?.getScreenCTM()?.inverse();
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix ?? undefined);
  return [point.x, point.y];
}

function useDrag(field: Placed, move: Shown['move'], choose: Shown['choose']) {
  const grip = useRef<readonly [number, number] | null>(null);
  return {
    onPointerDown(event: PointerEvent<SVGGElement>) {
      const [x, y] = pointOf(event);
      grip.current = [x - field.x, y - field.y];
      event.currentTarget.setPointerCapture(event.pointerId);
      choose(field.field);
    },
    onPointerMove(event: PointerEvent<SVGGElement>) {
      if (!grip.current) return;
      const [x, y] = pointOf(event);
      move(field, [x - grip.current[0], y - grip.current[1]]);
    },
    onPointerUp() {
      grip.current = null;
    },
    onKeyDown(event: KeyboardEvent<SVGGElement>) {
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      const by = event.shiftKey ? 1 : STEP;
      move(field, [field.x + step[0] * by, field.y + step[1] * by]);
    },
  };
}

function Box({ field, shown }: { field: Placed; shown: Shown }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { palette } = useTheme();
  const { chosen, choose, move } = shown;
  const drag = useDrag(field, move, choose);
  const isChosen = chosen === field.field;
  const name = translate(`printing.fields.${field.field}`);
  const label = translate('printing.at', { field: name, x: number(field.x / 10), y: number(field.y / 10) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button inside a drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isChosen}
      onFocus={() => choose(field.field)}
      style={{ cursor: 'move', touchAction: 'none' }}
      {...drag}
    >
      <rect
        x={field.x}
        y={field.y}
        width={field.width}
        height={heightOf(field)}
        fill={palette.primary.main}
        fillOpacity={isChosen ? 0.2 : 0.07}
        stroke={palette.primary.main}
        strokeWidth={isChosen ? 10 : 4}
      />
      <text
        x={anchorAt(field)}
        y={field.y + field.size * 3.528}
        textAnchor={ANCHORS[field.align]}
        fontSize={field.size * 3.528}
        fontWeight={field.isBold ? 700 : 400}
        fill="#1c2733"
      >
        {name}
      </text>
    </g>
  );
}

/** The paper to scale, white in every theme as paper is; each text is dragged or moved by the arrow keys. */
export function Preview(shown: Shown) {
  const translate = useTranslate();
  const { pageWidth, pageHeight } = shown.sheet;
  const lines = (most: number) => Array.from({ length: Math.floor(most / 100) }, (_, at) => (at + 1) * 100);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no form
    <svg
      viewBox={`0 0 ${pageWidth} ${pageHeight}`}
      role="group"
      aria-label={translate('printing.title')}
      // Never taller than the window, and no wider than its paper: what is white is paper.
      style={{
        width: '100%',
        maxWidth: `${(75 * pageWidth) / pageHeight}vh`,
        background: '#fff',
        border: '1px solid #8a94a0',
      }}
    >
      <g stroke="#e3e7eb" strokeWidth={2}>
        {lines(pageWidth).map((at) => (
          <line key={`x${at}`} x1={at} x2={at} y1={0} y2={pageHeight} />
        ))}
        {lines(pageHeight).map((at) => (
          <line key={`y${at}`} y1={at} y2={at} x1={0} x2={pageWidth} />
        ))}
      </g>
      {shown.fields.map((field) => (
        <Box key={field.field} field={field} shown={shown} />
      ))}
    </svg>
  );
}
