import EditIcon from '@mui/icons-material/Edit';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { InitiativeAuthorInput } from '../../gql/graphql.ts';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { Told } from '../../kit/Told.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { NOTHING } from '../../kit/Value.tsx';
import { AuthorInputs } from './AuthorInputs.tsx';
import { InitiativeAuthors, UpdateInitiativeAuthors } from './documents.ts';

interface Author {
  readonly id: string;
  readonly share?: number | null;
  readonly person?: { readonly id: string; readonly fullName: string } | null;
}

const entryOf = ({ person, share = null }: Author) => ({ personId: person?.id, share });

const told = (_field: string, authors: unknown) =>
  (authors as InitiativeAuthorInput[] | undefined)?.map(({ personId, share }) => (
    <span key={personId} style={{ display: 'block' }}>
      <Told type="InitiativeAuthor" field="personId" value={personId} />
      {share != null && ` · ${share}%`}
    </span>
  ));

function EditAuthors({ id, version, authors }: { id: string; version: number; authors: readonly Author[] }) {
  const save = (values: Values, theirs: Values = { version }) => {
    const entered = (values.authors ?? []) as InitiativeAuthorInput[];
    const named = entered.map(({ personId, share = null }) => ({ personId, share }));
    return run(UpdateInitiativeAuthors, { id, version: Number(theirs.version), authors: named });
  };
  const read = async () => {
    const { initiative } = await run(InitiativeAuthors, { id });
    return { version: initiative?.version, authors: initiative?.authors.map(entryOf) };
  };
  return (
    <ActionButton
      label="actions.edit"
      icon={<EditIcon />}
      contested={{ type: 'Initiative', id, fields: ['authors'], read, tell: told }}
      run={save}
      defaults={{ version, authors: authors.map(entryOf) }}
      wide
    >
      <AuthorInputs />
    </ActionButton>
  );
}

function Authors() {
  const record = useRecordContext();
  const translate = useTranslate();
  const { number } = useFormat();
  const id = String(record?.id ?? '');
  const query = useGraph(InitiativeAuthors, { id }, id !== '');
  const title = translate('resources.Initiative.fields.authors');
  return (
    <Asked query={query}>
      {({ initiative }) =>
        initiative && (
          <Panel title={title} actions={mayDo(record, 'UPDATE') && <EditAuthors {...initiative} />}>
            <Grid
              label={title}
              rows={initiative.authors}
              keyOf={(author) => author.id}
              columns={[
                {
                  label: translate('resources.InitiativeAuthor.fields.person'),
                  cell: ({ person }) =>
                    person ? <Link to={`/Person/${person.id}/show`}>{person.fullName}</Link> : NOTHING,
                },
                {
                  label: translate('resources.InitiativeAuthor.fields.share'),
                  isNumber: true,
                  cell: ({ share }) => (share == null ? NOTHING : number(share)),
                },
              ]}
            />
          </Panel>
        )
      }
    </Asked>
  );
}

export default function InitiativeShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register}>
      <Authors />
    </RegisterShow>
  );
}
