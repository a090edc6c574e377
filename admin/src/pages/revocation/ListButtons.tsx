import { Box, Link as MuiLink, Typography } from '@mui/material';
import {
  AutocompleteInput,
  CheckboxGroupInput,
  type RaRecord,
  ReferenceInput,
  required,
  TextInput,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import {
  DecisionLines,
  RecordRestorationsRecord,
  RecordRevocationsRecord,
  RemoveRestorationsRecord,
  RemoveRevocationsRecord,
} from './documents.ts';
import { GroundInputs, RECALLED, revocationItemOf } from './inputs.tsx';

const INPUT = { fullWidth: true, helperText: false as const };
const targetOf = ({ id, version }: RaRecord) => ({ id: String(id), version: Number(version) });

/** A record found by the name of its subject. */
export function Found({ source, reference, filter }: { source: string; reference: string; filter: object }) {
  return (
    <ReferenceInput source={source} reference={reference} filter={filter} queryOptions={{ meta: { names: true } }}>
      <AutocompleteInput
        optionText="subjectName"
        label={`resources.${reference}.name`}
        filterToQuery={(q: string) => ({ q })}
        validate={required()}
        {...INPUT}
      />
    </ReferenceInput>
  );
}

function Lines({ id, list }: { id: string; list: 'revocations' | 'restorations' }) {
  const query = useGraph(DecisionLines, { id });
  return (
    <Asked query={query}>
      {({ decision }) => (
        <CheckboxGroupInput
          source="revocationIds"
          label={false}
          choices={(decision?.[list].items ?? []).map((line) => ({ id: line.id, name: line.subjectName }))}
          row={false}
          validate={required()}
          translateChoice={false}
        />
      )}
    </Asked>
  );
}
const idsOf = ({ revocationIds }: Values) => revocationIds as string[];

export function RevocationButtons({ record }: { record: RaRecord }) {
  const target = targetOf(record);
  const add = (values: Values) =>
    run(RecordRevocationsRecord, { ...target, items: [revocationItemOf(String(values.awardId), values)] });
  const remove = (values: Values) => run(RemoveRevocationsRecord, { ...target, revocationIds: idsOf(values) });
  return (
    <>
      <ActionButton label="revocation.recordRevocation" run={add} wide defaults={RECALLED}>
        <Found source="awardId" reference="Award" filter={{ status: ['VALID', 'RESTORED'], isSigned: [true] }} />
        <GroundInputs />
      </ActionButton>
      <ActionButton label="revocation.remove" run={remove} color="warning" wide>
        <Lines id={target.id} list="revocations" />
      </ActionButton>
    </>
  );
}

export function RestorationButtons({ record }: { record: RaRecord }) {
  const target = targetOf(record);
  const add = ({ revocationId, basis }: Values) =>
    run(RecordRestorationsRecord, {
      ...target,
      items: [{ revocationId: String(revocationId), basis: String(basis) }],
    });
  const remove = (values: Values) => run(RemoveRestorationsRecord, { ...target, revocationIds: idsOf(values) });
  return (
    <>
      <ActionButton label="revocation.recordRestoration" run={add} wide>
        <Found source="revocationId" reference="Revocation" filter={{}} />
        <TextInput
          source="basis"
          label="resources.Revocation.fields.restorationBasis"
          multiline
          validate={required()}
          {...INPUT}
        />
      </ActionButton>
      <ActionButton label="revocation.remove" run={remove} color="warning" wide>
        <Lines id={target.id} list="restorations" />
      </ActionButton>
    </>
  );
}

/** What a decision of restoration lets stand again. */
export function Restorations({ decisionId }: { decisionId: string }) {
  const translate = useTranslate();
  const query = useGraph(DecisionLines, { id: decisionId });
  return (
    <Panel title={translate('revocation.restorations')}>
      <Asked query={query}>
        {({ decision }) => (
          <Box component="ul" sx={{ m: 0, pl: 3 }}>
            {decision?.restorations.items.map(({ id, subjectName, restorationBasis }) => (
              <Typography component="li" key={id}>
                <MuiLink component={Link} to={`/Revocation/${id}/show`}>
                  {subjectName}
                </MuiLink>
                {restorationBasis ? `: ${restorationBasis}` : ''}
              </Typography>
            ))}
          </Box>
        )}
      </Asked>
    </Panel>
  );
}
