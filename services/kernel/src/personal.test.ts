import { maskOf } from './personal.ts';

it.each([
  ['a citizen card shows its last three digits', 'text', '000075123456', '*********456'],
  ['an identity card as well', 'text', '270123456', '******456'],
  ['a short number shows nothing', 'text', '1234', '***'],
  ['a text shows nothing, not even its length', 'text', 'Quyết định 12/QĐ-UBND', '***'],
  ['a choice shows nothing', 'choice', 'INSPECTION', null],
  ['nothing stays nothing', 'text', null, null],
] as const)('under the mask %s', (_rule, kind, value, shown) => {
  expect(maskOf({ kind }, value)).toBe(shown);
});
