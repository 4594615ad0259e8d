import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';

/** Calls `reread` when somebody teaches how to read pages of a host, or takes that back. */
export function useTaught(host: string, reread: () => void): void {
  const { db } = useApp();
  const changedAt = useLive(async () => (await db.taught.get(host))?.changedAt ?? null, [host]);
  const before = useRef<{ readonly host: string; readonly changedAt: string | null }>(undefined);
  useEffect(() => {
    if (changedAt === undefined) return;
    const known = before.current;
    before.current = { host, changedAt };
    if (known?.host === host && known.changedAt !== changedAt) reread();
  }, [host, changedAt]);
}
