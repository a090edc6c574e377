import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';
import { ClauseText } from '../proposal/ClauseText.tsx';
import type { Guided } from './documents.ts';

type Guidance = Guided['awardGuidances'][number];

function Addition({ addition }: { addition: Guidance['additions'][number] }) {
  const translate = useTranslate();
  const { effect, formCode, clause } = addition;
  return (
    <li>
      {`${translate(`enums.GuidanceEffect.${effect}`)} (${formCode}): `}
      <ClauseText clause={clause} />
    </li>
  );
}

/** Guidance below the law, with what it adds; of an unseen text only that there is one. */
export function Guidances({ guidances }: { guidances: readonly Guidance[] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  return (
    <Box component="ul" sx={{ pl: 3, my: 0.5 }}>
      {guidances.map(({ number, issuedOn, title, isVerified, additions }) => (
        <li key={number}>
          <Typography component="span">{translate('guidance.named', { number, day: day(issuedOn), title })}</Typography>{' '}
          {isVerified ? null : <Chip size="small" color="warning" label={translate('guidance.unseen')} />}
          {additions.length > 0 && (
            <Box component="ul" sx={{ pl: 3, m: 0 }}>
              {additions.map((addition) => (
                <Addition key={`${addition.formCode} ${addition.clause.clause}`} addition={addition} />
              ))}
            </Box>
          )}
        </li>
      ))}
    </Box>
  );
}
