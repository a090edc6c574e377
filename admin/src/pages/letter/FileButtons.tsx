import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { keepFile } from '../../kit/exchange.ts';
import { useFailure } from '../../kit/useFailure.tsx';

/** One document in both its forms: Word to be worked on, PDF to be signed. */
export function FileButtons({ path, word, pdf }: { path: string; word: string; pdf: string }) {
  const translate = useTranslate();
  const fail = useFailure();
  const keep = (end: string) => () => void keepFile(`${path}.${end}`).catch(fail);
  return (
    <>
      <Button size="small" startIcon={<DescriptionOutlined />} onClick={keep('docx')}>
        {translate(word)}
      </Button>
      <Button size="small" startIcon={<PictureAsPdfOutlined />} onClick={keep('pdf')}>
        {translate(pdf)}
      </Button>
    </>
  );
}
