import { Button } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { type Step, Steps } from '../../kit/Steps.tsx';

const STEPS: readonly Step[] = [
  { action: 'PUBLISH', operation: 'publishCampaign' },
  { action: 'UNPUBLISH', operation: 'unpublishCampaign', color: 'warning' },
];

/** Opens and takes away the page that anybody may read, and leads there. */
export function PublicButtons() {
  const record = useRecordContext();
  const translate = useTranslate();
  if (!record) return null;
  const path = `/cong-khai/${encodeURIComponent(String(record.code))}`;
  return (
    <>
      {record.publishedOn && (
        <Button size="small" component="a" href={path} target="_blank" rel="noreferrer">
          {translate('campaign.publicPage')}
        </Button>
      )}
      <Steps record={record} steps={STEPS} />
    </>
  );
}
