import DrawOutlined from '@mui/icons-material/DrawOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Box, Stack, Typography } from '@mui/material';
import { type RaRecord, required, TextInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { FileInput } from '../../kit/FileInput.tsx';
import { FileLink } from '../../kit/FileLink.tsx';
import { useFormat } from '../../kit/format.ts';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { AttachSigned, type HeldSignedFile, ServerSigner, SignedFilesOf, SignFile } from './signed-documents.ts';

const Reason = () => (
  <TextInput
    source="reason"
    label="resources.SignedFile.fields.reason"
    multiline
    validate={required()}
    fullWidth
    helperText={false}
  />
);

function Attach({ record, isFirst }: { record: RaRecord; isFirst: boolean }) {
  const translate = useTranslate();
  const send = ({ fileId, reason }: Values) =>
    run(AttachSigned, {
      id: String(record.id),
      input: { fileId: String(fileId ?? ''), reason: reason ? String(reason) : null },
    });
  return (
    <ActionButton
      label={isFirst ? 'signing.attach' : 'signing.attachAnother'}
      icon={<UploadFileOutlined />}
      variant={isFirst ? 'contained' : 'text'}
      run={send}
    >
      <div>{translate('signing.attachWhy')}</div>
      <FileInput source="fileId" owner="Award" label="signing.choose" />
      {!isFirst && <Reason />}
    </ActionButton>
  );
}

/** Shown to who may sign, where the server has a certificate. */
function SignHere({ record, isFirst }: { record: RaRecord; isFirst: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  const { data } = useGraph(ServerSigner, {});
  const signer = data?.digitalSigner;
  if (!signer) return null;
  const { subject, issuer, validTo } = signer;
  return (
    <ActionButton
      label="signing.signHere"
      icon={<DrawOutlined />}
      run={({ reason }) => run(SignFile, { id: String(record.id), reason: reason ? String(reason) : null })}
    >
      <div>{translate('signing.signHereWhy', { subject, issuer, validTo: format.moment(validTo) })}</div>
      {!isFirst && <Reason />}
    </ActionButton>
  );
}

function Held({ one }: { one: HeldSignedFile }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Box sx={{ minWidth: 0 }}>
      {one.file && <FileLink file={one.file} />}
      <Typography variant="body2" color="text.secondary">
        {[
          translate('signing.times', { ordinal: one.ordinal }),
          translate(`enums.SignedFileOrigin.${one.origin}`),
          format.day(one.attachedOn),
          one.reason,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      {one.file && (
        <Typography variant="caption" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
          SHA-256: {one.file.sha256}
        </Typography>
      )}
    </Box>
  );
}

/** The decision as it was signed, before everything that was made from it. */
export function SignedFiles({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const query = useGraph(SignedFilesOf, { id: String(record.id) });
  if (record.state !== 'SIGNED') return null;
  return (
    <Asked query={query}>
      {({ decision }) => {
        const [last, ...earlier] = decision?.signedFiles ?? [];
        const mayAttach = mayDo(record, 'ATTACH_SIGNED');
        return (
          <Panel
            title={translate('signing.title')}
            actions={
              <>
                {mayAttach && <Attach record={record} isFirst={last === undefined} />}
                {mayDo(record, 'SIGN_FILE') && <SignHere record={record} isFirst={last === undefined} />}
              </>
            }
          >
            {last ? (
              <Held one={last} />
            ) : (
              <Typography color="text.secondary">
                {translate(mayAttach ? 'signing.none' : 'signing.extract')}
              </Typography>
            )}
            {earlier.length > 0 && (
              <Stack spacing={1} sx={{ mt: 2 }}>
                <Typography variant="subtitle2">{translate('signing.earlier')}</Typography>
                {earlier.map((one) => (
                  <Held key={one.id} one={one} />
                ))}
              </Stack>
            )}
          </Panel>
        );
      }}
    </Asked>
  );
}
