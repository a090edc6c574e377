import { useRef } from 'react';
import { TextInput, useTranslate } from 'react-admin';

interface Named {
  readonly code: string;
  readonly vi: string;
  readonly en?: string | null;
}

const SEPARATOR = ' | ';
const codeOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A list of {code, vi, en} as lines, Vietnamese first; what was there keeps its code. */
export function NamedInput({ source, ...props }: { source: string; label?: string }) {
  const translate = useTranslate();
  const codes = useRef(new Map<string, string>());
  const format = (value: unknown): string => {
    if (!Array.isArray(value)) return '';
    for (const { code, vi } of value as Named[]) codes.current.set(vi, code);
    return (value as Named[]).map(({ vi, en }) => (en ? `${vi}${SEPARATOR}${en}` : vi)).join('\n');
  };
  const parse = (text: string): Named[] =>
    text.split('\n').map((line) => {
      const [vi = '', en] = line.split(SEPARATOR);
      const code = codes.current.get(vi) ?? codeOf(vi);
      return en === undefined ? { code, vi } : { code, vi, en };
    });
  return (
    <TextInput
      source={source}
      {...props}
      multiline
      minRows={3}
      fullWidth
      format={format}
      parse={parse}
      helperText={translate('app.namedLines')}
    />
  );
}
