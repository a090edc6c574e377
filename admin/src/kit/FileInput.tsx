import ClearOutlined from '@mui/icons-material/ClearOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, IconButton, LinearProgress, Stack, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useInput, useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { FileLink } from './FileLink.tsx';
import { type FileOwner, KEPT_TYPES, type KeptFile, upload } from './upload.ts';
import { useFailure } from './useFailure.tsx';

interface Chosen {
  readonly owner: FileOwner;
  /** What the file is, already translated. */
  readonly label: string;
  readonly onKept: (file: KeptFile) => void;
}

/** A button that asks for a file and sends it at once; whoever holds it gets the kept file. */
function UploadButton({ owner, label, onKept }: Chosen) {
  const [share, setShare] = useState<number | null>(null);
  const fail = useFailure();
  const send = async (file: File | undefined) => {
    if (!file) return;
    setShare(0);
    try {
      onKept(await upload(owner, file, setShare));
    } catch (error) {
      fail(error);
    } finally {
      setShare(null);
    }
  };
  return (
    <Box>
      <Button
        component="label"
        size="small"
        variant="outlined"
        startIcon={<UploadFileOutlined />}
        disabled={share !== null}
      >
        {label}
        <input
          type="file"
          hidden
          accept={KEPT_TYPES}
          onChange={({ target }) => {
            send(target.files?.[0]);
            // The same file chosen again is a new choice.
            target.value = '';
          }}
        />
      </Button>
      {share === null ? null : <LinearProgress variant="determinate" value={share * 100} sx={{ mt: 0.5 }} />}
    </Box>
  );
}

interface Props {
  /** The field that holds the id of the file, such as `planFileId`; the record's file stands beside it as `planFile`. */
  readonly source: string;
  readonly owner: FileOwner;
  /** The key of a text; told as the field of the record otherwise. */
  readonly label?: string;
}

/** An input of a form whose value is the id of an uploaded file. */
export function FileInput({ source, owner, label }: Props) {
  const translate = useTranslate();
  const record = useRecordContext();
  const resource = useResourceContext();
  const { field } = useInput({ source });
  const stem = source.slice(0, -2);
  const [file, setFile] = useState<KeptFile | null>((record?.[stem] as KeptFile | undefined) ?? null);
  const take = (taken: KeptFile | null) => {
    setFile(taken);
    field.onChange(taken?.id ?? null);
  };
  const shown = field.value && file?.id === field.value ? file : null;
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
      <UploadButton owner={owner} label={translate(label ?? `resources.${resource}.fields.${stem}`)} onKept={take} />
      {shown ? <FileLink file={shown} /> : null}
      {shown ? (
        <Tooltip title={translate('ra.action.remove')}>
          <IconButton size="small" aria-label={translate('ra.action.remove')} onClick={() => take(null)}>
            <ClearOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : null}
    </Stack>
  );
}
