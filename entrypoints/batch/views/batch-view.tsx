import { readBatch } from '../../../lib/extension/batch/journal.ts';
import { tallyItems } from '../../../lib/extension/batch/tally.ts';
import { filesOfBatch } from '../../../lib/extension/database/file-jobs.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { useKeepRunning } from '../state/keep-running.ts';
import { BatchActions } from './batch-actions.tsx';
import { BatchFiles } from './batch-files.tsx';
import { BatchHead } from './batch-head.tsx';
import { ItemRow } from './item-row.tsx';

/** How a batch goes: how far it is, what became of each page, and what can be done about it. */
export function BatchView({ batchId }: { readonly batchId: string }) {
  const { t, db } = useApp();
  const read = useLive(async () => {
    const found = await readBatch(db, batchId);
    return found === undefined ? null : { ...found, jobs: await filesOfBatch(db, batchId) };
  }, [batchId]);
  useKeepRunning(batchId, read?.batch.state === 'running');
  if (read === undefined) return <main class="batch-page" aria-busy="true" />;
  if (read === null) return <main class="batch-page notice">{t('batch_none')}</main>;
  const { batch, items, jobs } = read;
  const jobsOf = Map.groupBy(jobs, ({ clipId }) => clipId);
  const tally = tallyItems(items);
  return (
    <main class="batch-page">
      <BatchHead batch={batch} tally={tally} />
      <BatchFiles batch={batch} jobs={jobs} />
      <BatchActions batch={batch} tally={tally} />
      <ol role="list" class="item-list">
        {items.map((item) => (
          <ItemRow key={item.position} item={item} files={jobsOf.get(item.clipId ?? '') ?? []} />
        ))}
      </ol>
    </main>
  );
}
