import { useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';

interface Figure {
  readonly number?: number | null | undefined;
  readonly flag?: boolean | null | undefined;
  readonly text?: string | null | undefined;
}

/** A value of any kind as people read it. */
export function useFigureText() {
  const translate = useTranslate();
  const { number, money } = useFormat();
  return ({ number: amount, flag, text }: Figure, kind: string | undefined): string => {
    if (typeof flag === 'boolean') return translate(flag ? 'reports.yes' : 'reports.no');
    if (typeof amount === 'number') return kind === 'MONEY' ? money(amount) : number(amount);
    return text ?? '';
  };
}
