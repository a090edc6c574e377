import { List, ListItemButton, ListItemText, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { TreeHits } from './documents.ts';
import type { Go, TreePlace } from './useTreePlace.ts';

/** What a search found, each with its way up; choosing one shows it in the tree. */
export function Hits({ place: { tree, day, q }, go }: { place: TreePlace; go: Go }) {
  const translate = useTranslate();
  const { number, day: shown } = useFormat();
  const query = useGraph(TreeHits, { tree, q, asOf: day });
  return (
    <Asked query={query}>
      {({ organisationTree: { items, totalCount } }) => (
        <>
          <Typography color="text.secondary" role="status">
            {totalCount === 0
              ? translate('tree.noneFound', { day: shown(day) })
              : translate('tree.found', { shown: number(items.length), count: number(totalCount) })}
          </Typography>
          <List dense>
            {items.map(({ id, name, code, ancestors }) => (
              <ListItemButton key={id} onClick={() => go({ unit: id, q: '' })}>
                <ListItemText
                  primary={`${name} (${code})`}
                  secondary={ancestors.map((above) => above.name).join(' › ') || translate('tree.root')}
                />
              </ListItemButton>
            ))}
          </List>
        </>
      )}
    </Asked>
  );
}
