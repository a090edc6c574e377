import type * as vi from './printing.vi.ts';

/** Words of the printing of certificates, and of what goes on in the background. */
export const printingLabels: typeof vi.printingLabels = {
  CertificateLayout: {
    name: 'Layout of certificates |||| Layouts of certificates',
    fields: {
      awardFormIds: 'Forms and titles (empty: all)',
      fields: 'Places of the texts',
      forms: 'Forms and titles',
      name: 'Name of the layout',
      note: 'Stock, printer, tray',
      offsetX: 'Printer offset to the right (1/10 mm)',
      offsetY: 'Printer offset downwards (1/10 mm)',
      pageHeight: 'Height of the paper (1/10 mm)',
      pageWidth: 'Width of the paper (1/10 mm)',
      stock: 'Stock',
      validFrom: 'Used from',
      validTo: 'Used until',
    },
  },
  BackgroundRun: {
    name: 'Background run |||| Background runs',
    fields: {
      createdAt: 'Begun at',
      decision: 'Decision',
      endedAt: 'Ended at',
      failure: 'Why it failed',
      file: 'Resulting file',
      kind: 'Work',
      progress: 'Progress',
      state: 'State',
      sweep: 'Search',
    },
  },
  RunProgress: { name: 'Progress of a run |||| Progress of runs', fields: { doneCount: 'Done', totalCount: 'In all' } },
};

export const printingEnums: typeof vi.printingEnums = {
  CertificateStock: { PLAIN: 'Plain paper', PRE_PRINTED: 'Pre-printed stock' },
  RunKind: { CERTIFICATES: 'Printing of certificates', ELIGIBILITY: 'Search for who is eligible' },
  RunState: { CANCELLED: 'Stopped', DONE: 'Done', FAILED: 'Failed', RUNNING: 'Running' },
  RunFailure: {
    ERROR: 'There was an error; please start again',
    INTERRUPTED: 'Interrupted several times; please start again',
  },
};

export const printingViolations: typeof vi.printingViolations = {
  LAYOUT_NOT_IN_FORCE: 'The layout is not in use on %{day}.',
  NO_CERTIFICATES: 'There are no certificates to print; issue them first.',
  RUN_GOES_ON: 'This decision is being printed; wait, or stop the run.',
};

export const printing: typeof vi.printing = {
  title: 'Places on the paper',
  help: 'Drag a box, or choose one and use the arrow keys: 1 mm at a time, with Shift 0.1 mm.',
  testPage: 'Test page',
  saved: 'The layout is saved.',
  add: 'Add a text',
  remove: 'Remove this text',
  x: 'From the left (mm)',
  y: 'From the top (mm)',
  width: 'Width (mm)',
  size: 'Size (pt)',
  align: 'Alignment',
  bold: 'Bold',
  at: '%{field}: %{x} mm from the left, %{y} mm from the top',
  print: 'Print in a batch',
  layout: 'Layout (empty: plain A4, landscape)',
  started: 'Printing; progress and file are under “Background runs” at the top of the page.',
  runs: 'Background runs: %{count} going on',
  noRuns: 'There are no runs yet.',
  done: '%{done} of %{total}',
  stop: 'Stop',
  allRuns: 'See all',
  aligns: { LEFT: 'Left', CENTER: 'Centre', RIGHT: 'Right' },
  fields: {
    MOTTO: 'National title and motto',
    AUTHORITY: 'Deciding authority',
    CONFERS: 'The word “Tặng”',
    FORM_NAME: 'Form of commendation',
    HONOUREE: 'Who is honoured',
    UNIT_NAME: 'Unit',
    CITATION: 'Achievement',
    DECISION: 'Number and day of the decision',
    NUMBER: 'Number of the certificate',
    PLACE_AND_DATE: 'Place and date',
    SIGNER_POSITION: 'Position of the signer',
    SIGNER_NAME: 'Name of the signer',
    CODE: 'Code for checking (QR)',
  },
};
