import CheckIcon from '@mui/icons-material/Check';
import OpenInNewIcon from '@mui/icons-material/OpenInNew';
import { Button, Typography } from '@mui/material';
import { required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { Steps } from '../../kit/Steps.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { ConcludeNoticeRecord, NoticeBoard } from './documents.ts';

function Buttons() {
  const record = useRecordContext();
  if (!record) return null;
  const conclude = ({ conclusion }: Values) =>
    run(ConcludeNoticeRecord, {
      ...{ id: String(record.id), version: Number(record.version), conclusion: String(conclusion ?? '') },
    });
  return (
    <>
      {mayDo(record, 'CONCLUDE') && (
        <ActionButton label="notice.conclude" icon={<CheckIcon />} variant="contained" run={conclude}>
          <TextInput
            source="conclusion"
            label="resources.PublicNotice.fields.conclusion"
            multiline
            minRows={4}
            fullWidth
            validate={required()}
            helperText="notice.concludeHint"
          />
        </ActionButton>
      )}
      <Steps record={record} steps={[{ action: 'WITHDRAW', operation: 'withdrawPublicNotice', color: 'warning' }]} />
    </>
  );
}

function Items() {
  const record = useRecordContext();
  const translate = useTranslate();
  const id = String(record?.id ?? '');
  const query = useGraph(NoticeBoard, { id }, id !== '');
  const head = (field: string) => translate(`resources.NoticeItem.fields.${field}`);
  const notice = query.data?.publicNotice;
  return (
    <Panel
      title={translate('resources.PublicNotice.fields.items')}
      actions={
        notice?.standing === 'RUNNING' && (
          <Button
            size="small"
            component="a"
            href={notice.href}
            target="_blank"
            rel="noreferrer"
            startIcon={<OpenInNewIcon />}
          >
            {translate('notice.page')}
          </Button>
        )
      }
    >
      <Asked query={query}>
        {({ publicNotice }) => (
          <Grid
            label={translate('resources.PublicNotice.fields.items')}
            rows={publicNotice?.items ?? []}
            keyOf={({ id: key }) => key}
            columns={[
              {
                label: head('subjectName'),
                cell: ({ proposalId, subjectName }) => <Link to={`/Proposal/${proposalId}/show`}>{subjectName}</Link>,
              },
              { label: head('unitName'), cell: ({ unitName }) => unitName },
              { label: head('formName'), cell: ({ formName }) => formName },
              {
                label: head('achievementSummary'),
                cell: ({ achievementSummary }) => (
                  <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
                    {achievementSummary}
                  </Typography>
                ),
              },
            ]}
          />
        )}
      </Asked>
    </Panel>
  );
}

/** One notice: what everybody reads, until when, and the end of it. */
export default function NoticeShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Items />
    </RegisterShow>
  );
}
