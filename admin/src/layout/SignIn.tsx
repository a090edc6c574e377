import { Alert, Box, Button, Card, CardContent, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Form, LocalesMenuButton, PasswordInput, required, TextInput, useLogin, useTranslate } from 'react-admin';

function Fields({ isBusy }: { isBusy: boolean }) {
  const translate = useTranslate();
  return (
    <>
      <TextInput
        source="username"
        label="signIn.username"
        autoComplete="username"
        autoFocus
        validate={required()}
        fullWidth
      />
      <PasswordInput
        source="password"
        label="signIn.password"
        autoComplete="current-password"
        validate={required()}
        fullWidth
      />
      <Button type="submit" variant="contained" size="large" fullWidth disabled={isBusy} sx={{ mt: 2 }}>
        {translate('ra.auth.sign_in')}
      </Button>
    </>
  );
}

export function SignIn() {
  const translate = useTranslate();
  const login = useLogin();
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async (values: Record<string, unknown>) => {
    setBusy(true);
    setProblem('');
    try {
      await login(values);
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2, bgcolor: 'background.default' }}
    >
      <Card sx={{ width: '100%', maxWidth: 420, borderTop: 4, borderTopColor: 'secondary.main' }}>
        <CardContent sx={{ p: 4 }}>
          <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'flex-start', mb: 2 }}>
            <Typography component="h1" variant="h5">
              {translate('app.title')}
              <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
                {translate('app.subtitle')}
              </Typography>
            </Typography>
            <LocalesMenuButton />
          </Stack>
          {problem && (
            <Alert severity="error" sx={{ mb: 2 }}>
              {translate(problem, { _: translate('errors.UNAVAILABLE') })}
            </Alert>
          )}
          <Form onSubmit={submit}>
            <Fields isBusy={isBusy} />
          </Form>
        </CardContent>
      </Card>
    </Box>
  );
}
