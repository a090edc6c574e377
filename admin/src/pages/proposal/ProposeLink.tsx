import EmojiEventsIcon from '@mui/icons-material/EmojiEvents';
import { CreateButton } from 'react-admin';

interface Suggested {
  readonly campaignId: string;
  readonly proposingOrganisationId: string;
  readonly commendationType: string;
  readonly summary: string;
}

/** Leads to the form of a proposal with what a suggestion knows; nothing of it stands in the address. */
export function ProposeLink({ proposal }: { proposal: Suggested }) {
  const { campaignId, proposingOrganisationId, commendationType, summary } = proposal;
  return (
    <CreateButton
      resource="Proposal"
      label="ledger.open"
      icon={<EmojiEventsIcon />}
      state={{ record: { campaignId, proposingOrganisationId, commendationType, summary } }}
    />
  );
}
