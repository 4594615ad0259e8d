import { useEffect, useMemo, useState } from 'preact/hooks';
import { type AddedBlock, type Article, type Block, type ClipEdits } from '../../../lib/index.ts';
import { readPageBlocks } from '../../../lib/extension/page/read-page-blocks.ts';
import { useApp } from '../../pages/app-context.ts';
import { leftOutOf } from './left-out.ts';

/** What the page in the tab shows beside the article and nobody added yet; nothing until it is known. */
export function useLeftOut(article: Article, edits: ClipEdits): readonly AddedBlock[] {
  const { tabId } = useApp();
  const [page, setPage] = useState<readonly Block[]>([]);
  useEffect(() => {
    let isStale = false;
    if (tabId !== null)
      void readPageBlocks(tabId, article.url).then((blocks = []) => {
        if (!isStale) setPage(blocks);
      });
    return () => {
      isStale = true;
    };
  }, [tabId, article.url]);
  const all = useMemo(() => leftOutOf(page, article), [page, article]);
  const added = new Set((edits.addedBlocks ?? []).map(({ block }) => JSON.stringify(block)));
  return all.filter(({ block }) => !added.has(JSON.stringify(block)));
}
