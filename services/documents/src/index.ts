/** Administrative documents in the layout of Decree 30/2020/NĐ-CP; knows no noun. */
export {
  body,
  type Column,
  caption,
  endOf,
  type Head,
  headOf,
  line,
  note,
  officialDocument,
  type Part,
  section,
  table,
  WORD,
  wordOf,
} from './official.ts';
