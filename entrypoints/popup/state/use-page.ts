import { useEffect, useState } from 'preact/hooks';
import { send } from '../../../lib/extension/messages/send.ts';
import type { PageReading } from '../../../lib/extension/messages/table.ts';

export type PageStatus =
  | { readonly status: 'reading' }
  | { readonly status: 'unreachable' }
  | { readonly status: 'forbidden' }
  | { readonly status: 'read'; readonly reading: PageReading };

/** Reads the page of a tab once the view is there, and again when `reread` is called. */
export function usePage(tabId: number | null): { page: PageStatus; reread: () => void } {
  const [page, setPage] = useState<PageStatus>({ status: 'reading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void readTab(tabId).then((read) => {
      if (isCurrent) setPage(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [tabId, round]);
  return { page, reread: () => setRound((n) => n + 1) };
}

async function readTab(tabId: number | null): Promise<PageStatus> {
  if (tabId === null) return { status: 'unreachable' };
  try {
    const answer = await send('read-page', { tabId });
    return answer.ok ? { status: 'read', reading: answer.value } : { status: answer.reason };
  } catch (error) {
    console.error(error);
    return { status: 'unreachable' };
  }
}
