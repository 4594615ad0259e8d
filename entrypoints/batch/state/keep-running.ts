import { useEffect } from 'preact/hooks';
import { send } from '../../../lib/extension/messages/send.ts';

/** How often (milliseconds) the background is reminded; it may have been put to sleep or have died. */
const REMINDER = 10_000;

/** Has the background run a batch for as long as it stands in the store as running. */
export function useKeepRunning(batchId: string, isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return;
    // The next reminder finds a background that just died alive again.
    const remind = () => void send('run-batch', { batchId }).catch(console.error);
    remind();
    const timer = setInterval(remind, REMINDER);
    return () => clearInterval(timer);
  }, [batchId, isRunning]);
}
