import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import { required, TextInput, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type {
  MarkDistinctMutation,
  MarkDistinctMutationVariables,
  RepetitionsOfNomineeQuery,
  RepetitionsOfNomineeQueryVariables,
} from '../../gql/graphql.ts';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { document, run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useNamed } from '../../kit/useNamed.ts';
import { ClauseText } from './ClauseText.tsx';
import type { Nominee } from './documents.ts';

const RepetitionsOfNominee = document<RepetitionsOfNomineeQuery, RepetitionsOfNomineeQueryVariables>(/* GraphQL */ `
  query RepetitionsOfNominee($id: ID!) {
    nominee(id: $id) {
      id
      version
      repetitions {
        otherId
        isAward
        basis
        overlapDays
        similarity
        isInSight
        isDistinct
        actions
        distinctReason
        subjectName
        form { id name nameEn }
        achievementFrom
        achievementTo
        proposalId
        clause { instrument clause isVerified }
      }
    }
  }
`);
const MarkDistinct = document<MarkDistinctMutation, MarkDistinctMutationVariables>(/* GraphQL */ `
  mutation MarkDistinct($nomineeId: ID!, $version: Int!, $otherId: ID!, $reason: String!) {
    markDistinctAchievement(nomineeId: $nomineeId, version: $version, otherId: $otherId, reason: $reason) { id }
  }
`);
type Judged = NonNullable<RepetitionsOfNomineeQuery['nominee']>;
type Repetition = Judged['repetitions'][number];

function Mark({ nominee, other }: { nominee: Judged; other: Repetition }) {
  const translate = useTranslate();
  const { isDistinct, distinctReason, otherId, actions } = other;
  if (isDistinct) return translate('intake.repeated.marked', { reason: distinctReason ?? '' });
  if (!otherId || !actions.includes('MARK_DISTINCT')) return null;
  const mark = ({ reason }: Values) =>
    run(MarkDistinct, { nomineeId: nominee.id, version: nominee.version, otherId, reason: String(reason ?? '') });
  return (
    <ActionButton label="intake.repeated.mark" variant="outlined" run={mark} subject={other.subjectName ?? ''}>
      <TextInput
        source="reason"
        label="intake.repeated.reason"
        multiline
        fullWidth
        validate={required()}
        helperText={false}
      />
    </ActionButton>
  );
}

function Other({ other }: { other: Repetition }) {
  const translate = useTranslate();
  const named = useNamed();
  const { day } = useFormat();
  const { isInSight, subjectName, form, achievementFrom, achievementTo, proposalId, otherId, isAward } = other;
  if (!isInSight) return translate('intake.repeated.elsewhere');
  const to = isAward ? `/Award/${otherId}/show` : `/Proposal/${proposalId}/show`;
  return (
    <>
      <Link to={to}>{subjectName}</Link>
      <Typography variant="body2" color="text.secondary">
        {[form && named(form), achievementFrom && achievementTo && `${day(achievementFrom)} – ${day(achievementTo)}`]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </>
  );
}

function Listed({ nominee }: { nominee: Judged }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.Repetition.fields.${field}`);
  const why = ({ basis, overlapDays, similarity }: Repetition) =>
    [
      translate(`enums.RepetitionBasis.${basis}`),
      overlapDays > 0 && translate('intake.repeated.days', { count: overlapDays }),
      similarity !== null && translate('intake.repeated.alike', { percent: similarity }),
    ]
      .filter(Boolean)
      .join(', ');
  const [first] = nominee.repetitions;
  if (!first) return <Typography color="text.secondary">{translate('intake.repeated.none')}</Typography>;
  return (
    <>
      <ClauseText clause={first.clause} />
      <Grid
        label={translate('intake.repeated.title')}
        rows={nominee.repetitions.map((other, at) => ({ ...other, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          { label: label('subjectName'), cell: (other) => <Other other={other} /> },
          {
            label: label('isAward'),
            cell: ({ isAward }) => translate(isAward ? 'intake.repeated.award' : 'intake.repeated.nominee'),
          },
          { label: label('basis'), cell: why },
          { label: translate('actions.actions'), cell: (other) => <Mark nominee={nominee} other={other} /> },
        ]}
      />
    </>
  );
}

/** Other nominations and awards that may be for the same achievement, why, and what the Board says of it. */
export function Repetitions({ nominee }: { nominee: Nominee }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const query = useGraph(RepetitionsOfNominee, { id: nominee.id }, isOpen);
  if (!nominee.findings.some(({ code }) => code === 'REPEATED_ACHIEVEMENT')) return null;
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={`${translate('intake.repeated.open')}: ${nominee.subjectName}`}
      >
        {translate('intake.repeated.open')}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} fullWidth maxWidth="md" aria-labelledby="repeated-title">
        <DialogTitle id="repeated-title">{`${translate('intake.repeated.title')}: ${nominee.subjectName}`}</DialogTitle>
        <DialogContent>
          <Asked query={query}>{({ nominee: judged }) => judged && <Listed nominee={judged} />}</Asked>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('actions.back')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
