import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import { Button } from '@mui/material';
import { type RaRecord, ReferenceInput, SelectInput, useTranslate } from 'react-admin';
import type { IssueCertificatesMutation, IssueCertificatesMutationVariables } from '../../gql/graphql.ts';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { keepFile } from '../../kit/exchange.ts';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { document, run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { StartPrinting } from '../run/documents.ts';

const IssueCertificates = document<IssueCertificatesMutation, IssueCertificatesMutationVariables>(/* GraphQL */ `
  mutation IssueCertificates($id: ID!) {
    issueCertificates(decisionId: $id) { id }
  }
`);

/** The decision written out: Word to be worked on, PDF to be signed; signed, what is printed for its awards. */
export function PaperButtons({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const fail = useFailure();
  const keep = (name: string) => () => void keepFile(`/decisions/${record.id}/${name}`).catch(fail);
  return (
    <>
      <Button size="small" startIcon={<DescriptionOutlined />} onClick={keep('document.docx')}>
        {translate('papers.word')}
      </Button>
      <Button size="small" startIcon={<PictureAsPdfOutlined />} onClick={keep('document.pdf')}>
        {translate('papers.pdf')}
      </Button>
      {record.state === 'SIGNED' && (
        <Button size="small" startIcon={<WorkspacePremiumOutlined />} onClick={keep('certificates.pdf')}>
          {translate('papers.certificates')}
        </Button>
      )}
      {mayDo(record, 'ISSUE_CERTIFICATES') && <PrintButton record={record} />}
    </>
  );
}

function PrintButton({ record }: { record: RaRecord }) {
  const start = ({ layoutId }: Values) =>
    run(StartPrinting, {
      input: { decisionId: String(record.id), layoutId: (layoutId as string | undefined) ?? null },
    });
  return (
    <ActionButton label="printing.print" icon={<PrintIcon />} variant="text" run={start} done="printing.started">
      <ReferenceInput source="layoutId" reference="CertificateLayout" perPage={100}>
        <SelectInput label="printing.layout" fullWidth helperText={false} />
      </ReferenceInput>
    </ActionButton>
  );
}

/** Numbers and issues what the awards of a signed decision get; those that have theirs keep it. */
export function IssueButton({ record }: { record: RaRecord }) {
  const issue = () => run(IssueCertificates, { id: String(record.id) });
  return mayDo(record, 'ISSUE_CERTIFICATES') ? <ActionButton label="steps.issueCertificates" run={issue} /> : null;
}
