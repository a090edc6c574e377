import TableViewIcon from '@mui/icons-material/TableView';
import { Alert, Box, Button, Card, CardContent, MenuItem, TextField, Typography } from '@mui/material';
import { Title, useLocale, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { keepFile } from '../../kit/exchange.ts';
import { useFormat } from '../../kit/format.ts';
import { Panel } from '../../kit/Panel.tsx';
import { isAllowed, type Session } from '../../kit/session.ts';
import type { Document } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { AwardTableFigure, CampaignTableFigure, type OfficialFigures } from './documents.ts';
import { OfficialGrid } from './OfficialGrid.tsx';

/** So many years back can be chosen. */
const YEARS = 10;

interface Choice {
  readonly code: string;
  readonly service: 'campaigns' | 'awards';
  readonly register: 'Campaign' | 'Award';
}
type TableQuery = Document<{ table: OfficialFigures }, { code: string; year: number }>;
const QUERIES = { campaigns: CampaignTableFigure, awards: AwardTableFigure } as unknown as Record<string, TableQuery>;
const MOVEMENTS: readonly Choice[] = ['N0601', 'N0701'].map((code) => ({
  ...{ code, service: 'campaigns', register: 'Campaign' },
}));
const AWARDS: readonly Choice[] = ['N0602', 'N0603', 'N0702', 'N0703'].map((code) => ({
  ...{ code, service: 'awards', register: 'Award' },
}));

/** Tables of commendation count positions of persons: for those who see them all. */
const choicesFor = ({ account, ...session }: Session): readonly Choice[] =>
  account.clusters.length + account.organisations.length === 0 && isAllowed(session, 'people', 'read')
    ? [...MOVEMENTS, ...AWARDS]
    : MOVEMENTS;

function Shown({ choice, year }: { choice: Choice; year: number }) {
  const translate = useTranslate();
  const locale = useLocale();
  const fail = useFailure();
  const { day } = useFormat();
  const query = useGraph(QUERIES[choice.service] as TableQuery, { code: choice.code, year });
  const file = `/official-tables/${choice.service}/${choice.code}.xlsx?year=${year}`;
  const workbook = (
    <Button size="small" startIcon={<TableViewIcon />} onClick={() => void keepFile(file).catch(fail)}>
      {translate('official.workbook')}
    </Button>
  );
  return (
    <Asked query={query}>
      {({ table }) => (
        <Panel title={`${locale === 'en' ? table.nameEn : table.name} ${year}`} actions={workbook}>
          <Typography variant="body2" color="text.secondary">
            {locale === 'en' ? table.instrumentEn : table.instrument}
          </Typography>
          <Typography variant="body2" sx={{ mb: 1 }}>
            {translate('official.period', { from: day(table.from), to: day(table.to), due: day(table.dueOn) })}
          </Typography>
          {!table.isInForce && <Alert severity="info">{translate('official.notInForce', { year })}</Alert>}
          {!table.isPeriodVerified && <Alert severity="warning">{translate('official.notVerified')}</Alert>}
          <OfficialGrid table={table} register={choice.register} />
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
            {translate('official.ours')}
          </Typography>
          {table.notes.map(({ text, textEn }) => (
            <Typography key={text} variant="body2" color="text.secondary" sx={{ mt: 1 }}>
              {locale === 'en' ? textEn : text}
            </Typography>
          ))}
        </Panel>
      )}
    </Asked>
  );
}

/** The statistical tables that the ministry asks for, of any year. */
export default function OfficialPage() {
  const translate = useTranslate();
  const { data: session } = useSession();
  const [asked, setAsked] = useSearchParams();
  if (!session) return null;
  const choices = choicesFor(session);
  const now = Number(String(session.businessDate ?? '').slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => now - back);
  const year = years.find((one) => String(one) === asked.get('year')) ?? now;
  const choice = choices.find(({ code }) => code === asked.get('table')) ?? choices[0];
  const choose = (name: string, value: string) =>
    setAsked((before) => {
      const next = new URLSearchParams(before);
      next.set(name, value);
      return next;
    });
  return (
    <Box sx={{ pb: 4, minWidth: 0 }}>
      <Title title={translate('official.title')} />
      <Card sx={{ mt: 2 }}>
        <CardContent
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 3fr) minmax(0, 1fr)' },
          }}
        >
          <TextField
            select
            label={translate('official.table')}
            value={choice?.code ?? ''}
            onChange={({ target }) => choose('table', target.value)}
          >
            {choices.map(({ code }) => (
              <MenuItem key={code} value={code} sx={{ whiteSpace: 'normal' }}>
                {translate(`official.tables.${code}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={translate('official.year')}
            value={String(year)}
            onChange={({ target }) => choose('year', target.value)}
          >
            {years.map((one) => (
              <MenuItem key={one} value={String(one)}>
                {one}
              </MenuItem>
            ))}
          </TextField>
        </CardContent>
      </Card>
      {choice && <Shown choice={choice} year={year} />}
    </Box>
  );
}
