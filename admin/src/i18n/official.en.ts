/** Words of the statistical tables that the ministry asks for. */
export const officialLabels = {
  OfficialCellView: { name: 'Cell of an official table', fields: { count: 'Count', key: 'List' } },
  OfficialColumn: { name: 'Column of an official table', fields: { isOurs: 'Not of the form' } },
  OfficialNote: { name: 'Note of an official table', fields: { text: 'Note', textEn: 'Note in English' } },
  OfficialRow: {
    name: 'Line of an official table',
    fields: { cells: 'Cells', depth: 'Depth', isOurs: 'Not of the form' },
  },
  OfficialTable: {
    name: 'Official table',
    fields: {
      columns: 'Columns',
      dueOn: 'Filed by',
      from: 'From',
      instrument: 'Instrument',
      instrumentEn: 'Instrument in English',
      isInForce: 'In force',
      isPeriodVerified: 'Period confirmed',
      notes: 'Notes',
      rows: 'Lines',
      to: 'To',
      year: 'Year',
    },
  },
};

const TABLES = {
  N0601: '0601.N Number of emulation movements',
  N0602: '0602.N Commendation of the state',
  N0603: '0603.N Commendation of ministries and provinces',
  N0701: '0701.N Number of emulation movements (to 2022)',
  N0702: '0702.N Commendation of the state (to 2022)',
  N0703: '0703.N Commendation of ministries and provinces (to 2022)',
};

export const officialEnums = {
  AwardTableCode: { N0602: TABLES.N0602, N0603: TABLES.N0603, N0702: TABLES.N0702, N0703: TABLES.N0703 },
  CampaignTableCode: { N0601: TABLES.N0601, N0701: TABLES.N0701 },
};

export const official = {
  title: 'Official tables',
  table: 'Table',
  tables: TABLES,
  year: 'Year',
  line: 'Line',
  workbook: 'Excel workbook',
  period: 'Counted from %{from} to %{to}; filed by %{due}.',
  notInForce: 'This table is not filed for %{year}; the figures are counted in the same way.',
  notVerified: 'Period and numbers of lines are not yet compared with the instrument.',
  ours: '(*) Not of the form: what the registers do not say, or what the form has no place for. Each number leads to the list that it counts.',
};
