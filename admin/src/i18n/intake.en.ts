/** Lists of nominees, repeated achievements, parting and joining of dossiers, reasons of returns, the board. */
export const intakeViolations = {
  AFTER_DISCIPLINE: 'There was discipline in the time of the achievement: see whether it was served.',
  ALREADY_NOMINATED: 'Is in this proposal with other content; change it on the page of the proposal.',
  AMBIGUOUS_PERSON: '%{count} persons fit this line; add the birth date, the unit, or one of the suggested keys.',
  AMBIGUOUS_UNIT: '%{count} units fit this line; use the code of the unit.',
  HOLD_OPEN: 'Discipline, inspection or a complaint is still open.',
  NOMINATED_ELSEWHERE: 'Is nominated for the same form in another open proposal.',
  STANDARD_FAILED: 'The standard is not met.',
  STANDARD_REVIEW: 'The standard needs review: some grounds are not in the system.',
  UNKNOWN_PERSON: 'There is no such person in the proposing unit.',
  UNKNOWN_UNIT: 'There is no unit of this code or name.',
};

export const intake = {
  list: {
    open: 'Import a list',
    title: 'Import a list of nominees',
    intro:
      'Get the template, enter one nominee a line and send the file back (.xlsx or .csv, at most 5,000 lines). It is checked first; with one error no line is taken. Warnings do not stop the import.',
    template: 'Get the template',
    file: 'Choose a file and check it',
    checked: '%{rows} lines: %{added} new nominees, %{same} already there, %{errors} errors, %{warnings} warnings.',
    nothing: 'Every nominee of the file is in the proposal already.',
    apply: 'Import %{count} nominees',
    applied: '%{count} nominees were imported.',
    findings: 'What was found line by line',
    more: 'Shown are %{shown} of %{all} findings; the file of findings has all.',
    keep: 'Get the file of findings',
    severity: 'Severity',
    error: 'Error',
    warning: 'Warning',
    candidates: 'May be',
    clause: 'Clause',
    next: 'Show more (%{left} left)',
    back: 'Back to the proposal',
  },
};
