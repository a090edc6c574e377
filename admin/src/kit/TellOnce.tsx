import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

/** A password or secret that is stored nowhere: shown until the reader has noted it. */
export function TellOnce({ title, secret, onClose }: { title: string; secret: string; onClose(): void }) {
  const translate = useTranslate();
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="secret-title">
      <DialogTitle id="secret-title">{translate(title)}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{translate('messages.toldOnce')}</Typography>
        <TextField
          fullWidth
          value={secret}
          label={translate(title)}
          slotProps={{ htmlInput: { readOnly: true, style: { fontFamily: 'monospace' } } }}
        />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate('actions.noted')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
