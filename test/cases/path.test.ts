import { readFileSync } from 'node:fs';
import { PATH_TABLE, pathTable } from './path-table.ts';

it('the printed review path is that of the table', () => {
  expect(readFileSync(PATH_TABLE, 'utf8')).toBe(pathTable());
});
