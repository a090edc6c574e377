import EmojiEventsIcon from '@mui/icons-material/EmojiEvents';
import { CreateLink } from '../../kit/CreateLink.tsx';

interface Suggested {
  readonly campaignId: string;
  readonly proposingOrganisationId: string;
  readonly commendationType: string;
  readonly summary: string;
}

/** The form of a proposal with what a suggestion knows. */
export function ProposeLink({ proposal }: { proposal: Suggested }) {
  const { campaignId, proposingOrganisationId, commendationType, summary } = proposal;
  return (
    <CreateLink
      type="Proposal"
      label="ledger.open"
      icon={<EmojiEventsIcon />}
      record={{ campaignId, proposingOrganisationId, commendationType, summary }}
    />
  );
}
