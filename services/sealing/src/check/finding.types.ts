/** What is wrong with a row of an audit or with a seal. */
export type FindingKind =
  | 'ROW_ALTERED'
  | 'ROW_DELETED'
  | 'ROW_INSERTED'
  | 'SEAL_ALTERED'
  | 'SEAL_MISSING'
  | 'SEAL_NOT_OURS'
  | 'ANCHOR_DIFFERS'
  | 'ANCHOR_MISSING';

export interface Finding {
  readonly kind: FindingKind;
  /** Schema of the audit. */
  readonly source: string;
  /** Id of the row, or number of the seal. */
  readonly of: string;
}
