import { startBatch } from '../batch-runs.ts';

/** Sets a batch going; what becomes of it is read from the store. */
export function runBatchMessage({ batchId }: { batchId: string }): null {
  void startBatch(batchId);
  return null;
}
