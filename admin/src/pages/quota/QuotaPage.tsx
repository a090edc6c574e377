import PieChartIcon from '@mui/icons-material/PieChart';
import { Box, Card, CardContent, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { LinkButton } from '../../kit/LinkButton.tsx';
import { Pager } from '../../kit/Pager.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { QuotasOfYear } from './documents.ts';
import { QuotaGrid } from './QuotaGrid.tsx';

const ROWS = 50;
/** Four digits: a year that is still being typed asks for nothing. */
const WHOLE_YEAR = /^(19|20)\d\d$/;

/** How many of each form the units may have in a year, and how many are left. */
export default function QuotaPage() {
  const translate = useTranslate();
  const { data: session } = useSession();
  const [chosen, choose] = useState<string | null>(null);
  const year = chosen ?? session?.businessDate?.slice(0, 4) ?? '';
  const [offset, turn] = useState(0);
  const page = { limit: ROWS, offset };
  const query = useGraph(QuotasOfYear, { year: Number(year), page }, WHOLE_YEAR.test(year));
  const title = translate('quota.title');
  return (
    <>
      <Title title={title} />
      <Card sx={{ mt: 2 }}>
        <CardContent sx={{ display: 'grid', gap: 1 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <TextField
              type="number"
              size="small"
              label={translate('quota.year')}
              value={year}
              onChange={({ target }) => {
                choose(target.value);
                turn(0);
              }}
              sx={{ maxWidth: 140 }}
            />
            <LinkButton to="/AwardQuota" label="quota.register" icon={<PieChartIcon />} />
          </Box>
          <Typography variant="body2" color="text.secondary">
            {translate('quota.why')}
          </Typography>
        </CardContent>
      </Card>
      <Panel title={title}>
        <Asked query={query}>
          {({ quotaUses: { items, totalCount } }) => (
            <>
              <QuotaGrid label={title} uses={items} />
              <Pager rows={ROWS} offset={offset} total={totalCount} turn={turn} />
            </>
          )}
        </Asked>
      </Panel>
    </>
  );
}
