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

function EditAuthors({ id, version, authors }: { id: string; version: number; authors: readonly Author[] }) {
  const save = (values: Values) => {
    const entered = (values.authors ?? []) as InitiativeAuthorInput[];
    const named = entered.map(({ personId, share = null }) => ({ personId, share }));
    return run(UpdateInitiativeAuthors, { id, version, authors: named });
  };
  const defaults = { authors: authors.map(({ person, share }) => ({ personId: person?.id, share })) };
  return (
    <ActionButton label="actions.edit" icon={<EditIcon />} run={save} defaults={defaults} wide>
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
