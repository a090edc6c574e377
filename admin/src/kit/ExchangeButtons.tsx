import DownloadIcon from '@mui/icons-material/Download';
import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { Button, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { variablesOf } from './dataProvider.ts';
import { keepFile, useExchangeRegister } from './exchange.ts';
import type { Register } from './register.ts';
import { useFailure } from './useFailure.tsx';

const FORMATS = [
  ['xlsx', 'exchange.exportXlsx'],
  ['csv', 'exchange.exportCsv'],
] as const;

/** Everything that the list would show, all pages of it, as a file made by the server. */
export function ExportMenu({ register }: { register: Register }) {
  const translate = useTranslate();
  const fail = useFailure();
  const known = useExchangeRegister(register.type);
  const { filterValues, sort } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (!known) return null;
  const save = async (format: string) => {
    setAnchor(null);
    setBusy(true);
    const { page: _page, ...wanted } = variablesOf(register.type, { filter: filterValues, sort });
    const body = JSON.stringify({ ...wanted, format });
    await keepFile(`${known.service}/${register.type}/export`, { method: 'POST', body }).catch(fail);
    setBusy(false);
  };
  return (
    <>
      <Button
        label="exchange.exporting"
        onClick={(event) => setAnchor(event.currentTarget)}
        disabled={isBusy}
        aria-haspopup="menu"
      >
        <DownloadIcon />
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {FORMATS.map(([format, label]) => (
          <MenuItem key={format} onClick={() => save(format)}>
            {translate(label)}
          </MenuItem>
        ))}
      </Menu>
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
