/** Parts of a plan, in the order of the document. */
export enum PlanSection {
  CAMPAIGN = 'CAMPAIGN',
  DOCUMENT = 'DOCUMENT',
  LEGAL_BASIS = 'LEGAL_BASIS',
  PURPOSE = 'PURPOSE',
  SUBJECT = 'SUBJECT',
  CONTENT = 'CONTENT',
  INDICATOR = 'INDICATOR',
  TIME = 'TIME',
  CLOSING_CONDITION = 'CLOSING_CONDITION',
  GUIDANCE = 'GUIDANCE',
  ASSIGNMENT = 'ASSIGNMENT',
  ASSIGNEE = 'ASSIGNEE',
  TASK = 'TASK',
  RECIPIENT = 'RECIPIENT',
}

/** One part of a plan as text: `type` and the names in `values` are those of the graph. */
export interface SnapshotItem {
  readonly section: PlanSection;
  readonly type: string;
  readonly key: string;
  readonly title: string;
  readonly values: Readonly<Record<string, string | null>>;
}
export type Snapshot = readonly SnapshotItem[];
