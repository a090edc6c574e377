import { useRecordContext, useTranslate } from 'react-admin';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { QuotasOfProposal } from './documents.ts';
import { QuotaGrid } from './QuotaGrid.tsx';

/** The limits that the nominees of a dossier compete for; nothing where there are none. */
export function ProposalQuotas() {
  const translate = useTranslate();
  const record = useRecordContext();
  const query = useGraph(QuotasOfProposal, { id: String(record?.id) }, record !== undefined);
  const uses = query.data?.proposal?.quotaUses ?? [];
  if (uses.length === 0) return null;
  const title = translate('quota.title');
  return (
    <Panel title={title}>
      <QuotaGrid label={title} uses={uses} />
    </Panel>
  );
}
