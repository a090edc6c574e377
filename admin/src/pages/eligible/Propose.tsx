import EmojiEventsIcon from '@mui/icons-material/EmojiEvents';
import { Typography } from '@mui/material';
import { required, TextInput, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { run } from '../../kit/transport.ts';
import { UnitInput } from '../reorganisation/UnitInput.tsx';
import { ProposeSwept, type Sweep } from './documents.ts';

const INPUT = { fullWidth: true, multiline: true, helperText: false as const };

/** One draft for all who were chosen; then the page of the draft. */
export function Propose({ sweep, personIds }: { sweep: Sweep; personIds: readonly string[] }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const propose = async ({ proposingOrganisationId, summary, achievementSummary }: Values) => {
    const texts = { summary: String(summary), achievementSummary: String(achievementSummary) };
    const input = { proposingOrganisationId: String(proposingOrganisationId), personIds: [...personIds], ...texts };
    return (await run(ProposeSwept, { sweepId: sweep.id, input })).proposeSwept.id;
  };
  return (
    <ActionButton
      label="sweep.propose"
      variant="contained"
      icon={<EmojiEventsIcon />}
      defaults={{ proposingOrganisationId: sweep.organisationId }}
      run={propose}
      onDone={(id) => navigate(`/Proposal/${String(id)}/show`)}
    >
      <Typography variant="body2">{translate('sweep.proposeWhy', { count: personIds.length })}</Typography>
      <UnitInput source="proposingOrganisationId" label="sweep.unit" isRequired />
      <TextInput source="summary" label="sweep.summary" validate={required()} {...INPUT} />
      <TextInput source="achievementSummary" label="sweep.achievement" validate={required()} {...INPUT} />
    </ActionButton>
  );
}
