import { Box, Button, Typography } from '@mui/material';
import { TreeItem } from '@mui/x-tree-view/TreeItem';
import { createContext, useContext, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { TreeLevel, type TreeNode } from './documents.ts';
import type { TreePlace } from './useTreePlace.ts';

export interface Reading extends Pick<TreePlace, 'tree' | 'day'> {
  /** Ids from the root down to the unit of the address: levels are read until they show it. */
  readonly wanted: readonly string[];
}
export const ReadingContext = createContext<Reading>({ tree: 'LOCALITY', day: '', wanted: [] });

const intoView = (label: HTMLElement | null): void => label?.scrollIntoView({ block: 'nearest' });

function Label({ node }: { node: TreeNode }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { wanted } = useContext(ReadingContext);
  return (
    <Box
      component="span"
      ref={node.id === wanted.at(-1) ? intoView : null}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline', py: 0.25 }}
    >
      <span>{node.name}</span>
      <Typography component="span" variant="caption" color="text.secondary">
        {translate(`enums.OrganisationKind.${node.kind}`)}
        {node.childCount > 0 && ` · ${number(node.childCount)}`}
      </Typography>
    </Box>
  );
}

function Node({ node }: { node: TreeNode }) {
  return (
    <TreeItem itemId={node.id} label={<Label node={node} />}>
      {node.childCount > 0 && <TreeBranch parentId={node.id} />}
    </TreeItem>
  );
}

/** The units under a parent, a hundred at a time; the next hundred is read when asked for, or when it holds the wanted unit. */
export function TreeBranch({ parentId, after = null }: { parentId: string | null; after?: string | null }) {
  const translate = useTranslate();
  const { tree, day, wanted } = useContext(ReadingContext);
  const [isMore, setMore] = useState(false);
  const query = useGraph(TreeLevel, { tree, parentId, asOf: day, after });
  return (
    <Asked query={query}>
      {({ organisationTree: { items, pageInfo } }) => {
        const sought = parentId === null ? wanted[0] : wanted[wanted.indexOf(parentId) + 1];
        const isSought = sought !== undefined && (parentId === null || wanted.includes(parentId));
        const showsNext = isMore || (isSought && !items.some(({ id }) => id === sought));
        return (
          <>
            {items.map((node) => (
              <Node key={node.id} node={node} />
            ))}
            {pageInfo.hasNextPage &&
              (showsNext ? (
                <TreeBranch parentId={parentId} after={pageInfo.endCursor ?? null} />
              ) : (
                <Button component="div" role="none" size="small" onClick={() => setMore(true)} sx={{ ml: 4 }}>
                  {translate('tree.more')}
                </Button>
              ))}
          </>
        );
      }}
    </Asked>
  );
}
