import { FormControlLabel, Switch, TablePagination } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useNamed } from '../../kit/useNamed.ts';
import { OrganisationAwards } from './documents.ts';

const PAGE = 10;

/** Awards of the unit; those of the units before it are one switch away. */
export function Awards() {
  const record = useRecordContext();
  const translate = useTranslate();
  const named = useNamed();
  const { day } = useFormat();
  const [all, setAll] = useState(false);
  const [page, setPage] = useState(0);
  const id = String(record?.id ?? '');
  const query = useGraph(OrganisationAwards, { id, all, page: { limit: PAGE, offset: page * PAGE } }, id !== '');
  const label = (field: string) => translate(`resources.Award.fields.${field}`);
  const title = translate('resources.Award.name', { smart_count: 2 });
  const change = (isAll: boolean) => {
    setAll(isAll);
    setPage(0);
  };
  return (
    <Panel
      title={title}
      actions={
        <FormControlLabel
          control={<Switch checked={all} onChange={(_event, isAll) => change(isAll)} />}
          label={translate('reorganise.alsoOfPredecessors')}
        />
      }
    >
      <Asked query={query}>
        {({ organisation }) => (
          <>
            <Grid
              label={title}
              rows={organisation?.awards.items ?? []}
              keyOf={(row) => row.id}
              columns={[
                {
                  label: label('subjectName'),
                  cell: (row) => <Link to={`/Award/${row.id}/show`}>{row.subjectName}</Link>,
                },
                { label: label('form'), cell: ({ form }) => named(form) },
                { label: label('decidedOn'), cell: ({ decidedOn }) => day(decidedOn) },
                { label: label('organisation'), cell: ({ organisation: { name } }) => name },
              ]}
            />
            {(organisation?.awards.totalCount ?? 0) > PAGE && (
              <TablePagination
                component="div"
                count={organisation?.awards.totalCount ?? 0}
                page={page}
                rowsPerPage={PAGE}
                rowsPerPageOptions={[PAGE]}
                onPageChange={(_event, to) => setPage(to)}
              />
            )}
          </>
        )}
      </Asked>
    </Panel>
  );
}
