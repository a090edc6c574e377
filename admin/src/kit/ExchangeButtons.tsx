import DownloadIcon from '@mui/icons-material/Download';
import UploadFileIcon from '@mui/icons-material/UploadFile';
import { useState } from 'react';
import { Button, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { variablesOf } from './dataProvider.ts';
import { ExportDialog, type ExportWish } from './ExportDialog.tsx';
import { keepFile, useExchangeRegister } from './exchange.ts';
import type { Register } from './register.ts';
import { useFailure } from './useFailure.tsx';

/** Everything that the list would show, all pages of it, as a file made by the server. */
export function ExportButton({ register }: { register: Register }) {
  const fail = useFailure();
  const known = useExchangeRegister(register.type);
  const { filterValues, sort } = useListContext();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (!known) return null;
  const save = async (wish: ExportWish) => {
    setBusy(true);
    const { page: _page, ...wanted } = variablesOf(register.type, { filter: filterValues, sort });
    const body = JSON.stringify({ ...wanted, ...wish });
    try {
      await keepFile(`${known.service}/${register.type}/export`, { method: 'POST', body });
      setOpen(false);
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button label="exchange.exporting" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <DownloadIcon />
      </Button>
      {isOpen && <ExportDialog register={known} isBusy={isBusy} close={() => setOpen(false)} save={save} />}
    </>
  );
}

export function ImportButton({ register }: { register: Register }) {
  const known = useExchangeRegister(register.type);
  if (!known?.canImport) return null;
  return (
    <Button label="exchange.importHere" component={Link} to={`/import?type=${register.type}`}>
      <UploadFileIcon />
    </Button>
  );
}
