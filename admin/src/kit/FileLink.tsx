import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { useLocale } from 'react-admin';
import type { KeptFile } from './upload.ts';

const UNITS = ['B', 'KB', 'MB'] as const;

/** A size as people say it: 1,4 MB. */
function sizeText(bytes: number, locale: string): string {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length - 1);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: power === 0 ? 0 : 1 });
  return `${number.format(bytes / 1024 ** power)} ${UNITS[power]}`;
}

/** A kept file, to be downloaded. */
export function FileLink({ file }: { file: Pick<KeptFile, 'name' | 'size' | 'href'> }) {
  const locale = useLocale();
  return (
    <Button
      component="a"
      href={file.href}
      download={file.name}
      size="small"
      startIcon={<FileDownloadOutlined />}
      sx={{ textTransform: 'none', textAlign: 'left', overflowWrap: 'anywhere' }}
    >
      {`${file.name} (${sizeText(file.size, locale)})`}
    </Button>
  );
}
