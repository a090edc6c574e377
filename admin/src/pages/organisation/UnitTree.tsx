import { Box, Card, CardContent, Typography } from '@mui/material';
import { SimpleTreeView } from '@mui/x-tree-view/SimpleTreeView';
import { useEffect, useMemo, useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { TreeUnit } from './documents.ts';
import { ReadingContext, TreeBranch } from './TreeBranch.tsx';
import { Hits } from './TreeHits.tsx';
import { TreeSettings } from './TreeSettings.tsx';
import { UnitCard } from './UnitCard.tsx';
import { type Go, type TreePlace, useTreePlace } from './useTreePlace.ts';

/** One tree on one day; opened down to the unit of the address. */
function Tree({ place, wanted, go }: { place: TreePlace; wanted: readonly string[]; go: Go }) {
  const translate = useTranslate();
  const { tree, day, unitId } = place;
  const [opened, setOpened] = useState<string[]>([]);
  useEffect(() => setOpened((before) => [...new Set([...before, ...wanted.slice(0, -1)])]), [wanted]);
  const reading = useMemo(() => ({ tree, day, wanted }), [tree, day, wanted]);
  return (
    <ReadingContext value={reading}>
      <SimpleTreeView
        aria-label={translate('tree.title')}
        expandedItems={opened}
        onExpandedItemsChange={(_event, ids) => setOpened(ids)}
        selectedItems={unitId}
        onSelectedItemsChange={(_event, id) => id && go({ unit: id })}
        expansionTrigger="iconContainer"
      >
        <TreeBranch parentId={null} />
      </SimpleTreeView>
    </ReadingContext>
  );
}

const NOWHERE: readonly string[] = [];

/** The chosen unit stays in sight while the tree beside it is scrolled. */
const BESIDE = {
  alignSelf: 'start',
  position: { md: 'sticky' },
  top: 64,
  maxHeight: { md: 'calc(100vh - 80px)' },
  overflowY: 'auto',
};

function Panes({ place, go }: { place: TreePlace; go: Go }) {
  const translate = useTranslate();
  const { tree, day, unitId } = place;
  const query = useGraph(TreeUnit, { id: unitId ?? '', tree, day }, unitId !== null);
  const ancestors = query.data?.organisation?.at?.ancestors;
  const wanted = useMemo(
    () => (ancestors && unitId ? [...ancestors.map(({ id }) => id), unitId] : NOWHERE),
    [ancestors, unitId],
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        mt: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
      }}
    >
      <Card sx={{ order: { xs: 2, md: 1 } }}>
        <CardContent>
          {place.q.trim() ? (
            <Hits place={place} go={go} />
          ) : (
            <Tree key={`${tree} ${day}`} place={place} wanted={wanted} go={go} />
          )}
        </CardContent>
      </Card>
      <Card sx={{ order: { xs: 1, md: 2 }, ...BESIDE }}>
        <CardContent>
          {unitId === null ? (
            <Typography color="text.secondary">{translate('tree.choose')}</Typography>
          ) : (
            <Asked query={query}>
              {({ organisation }) => organisation && <UnitCard unit={organisation} place={place} go={go} />}
            </Asked>
          )}
        </CardContent>
      </Card>
    </Box>
  );
}

/** The units of the province as two trees, on any day. */
export default function UnitTree() {
  const translate = useTranslate();
  const { place, go } = useTreePlace();
  return (
    <>
      <Title title={translate('tree.title')} />
      <Card sx={{ mt: 2 }}>
        <CardContent>
          <TreeSettings place={place} go={go} />
        </CardContent>
      </Card>
      {place.day && <Panes place={place} go={go} />}
    </>
  );
}
