import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  type ExportChoices,
  type ExportProgress,
  exportRegister,
  fail,
  ok,
  officeHeading,
  type Result,
  TemplateError,
  type TemplateProblem,
} from '../../../lib/index.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { readRegister } from '../../../lib/extension/database/read-register.ts';
import { readSettings } from '../../../lib/extension/settings.ts';
import { useApp } from '../../pages/app-context.ts';
import { leaveForPage, printAddress } from '../../pages/export-address.ts';
import { inOrder } from '../../pages/keep-order.ts';
import { type ExportNotice, type FinishedExport, makeExport } from '../../pages/make-export.ts';
import { extensionUrl } from '../../pages/reader-address.ts';
import { startDownload } from '../../pages/start-download.ts';
import { type ExportForm, isRegisterFormat } from './export-forms.ts';

/** What is to be made, complete. */
export interface Order {
  readonly kind: 'clips' | 'register';
  readonly form: ExportForm;
  readonly title: string;
  readonly ids: readonly string[];
  /** The collection that they are; null for others. */
  readonly collectionId: string | null;
  readonly choices: ExportChoices;
  readonly fileName: string;
}

/** The same for two orders that give the same file. */
export function orderKey({ form, title, ids, choices, fileName }: Order): string {
  const answers = Object.entries(choices).map(([key, value]) =>
    typeof value === 'object' ? [key, value.length] : [key, value],
  );
  return JSON.stringify([form.id, title, ids, answers, fileName]);
}

export type RunState =
  | { readonly kind: 'idle' | 'cancelled' | 'printing' | 'failed' | 'nothing' }
  /** Null while articles are read from the store. */
  | { readonly kind: 'working'; readonly progress: ExportProgress | null }
  | { readonly kind: 'bad-template'; readonly problems: readonly TemplateProblem[] }
  | {
      readonly kind: 'done';
      /** Key of the order that was carried out. */
      readonly of: string;
      readonly name: string;
      readonly notices: readonly ExportNotice[];
    };

export interface Run {
  readonly state: RunState;
  readonly start: (order: Order) => void;
  readonly cancel: () => void;
}

async function makeRegister(
  db: ClipDatabase,
  { form, title, ids, choices, fileName }: Order,
): Promise<Result<FinishedExport, 'no-clips' | 'cancelled'>> {
  if (!isRegisterFormat(form.id)) return fail('no-clips');
  const [all, { office }] = await Promise.all([readRegister(db), readSettings()]);
  const wanted = new Set(ids);
  const chosen = all
    .filter(({ key }) => wanted.has(key))
    .map((entry) => ({ entry, id: entry.key }));
  const made = await exportRegister(form.id, {
    entries: inOrder(chosen, ids).map(({ entry }) => entry),
    title,
    now: new Date(),
    choices,
    ...(office === null ? {} : { options: { heading: officeHeading(office) } }),
    ...(fileName.trim() === '' ? {} : { fileName }),
  });
  return made.ok ? ok({ file: made.value, notices: [] }) : fail('no-clips');
}

async function openPrintView({
  title,
  ids,
  collectionId,
  choices,
  fileName,
}: Order): Promise<void> {
  const id = await leaveForPage({ title, clipIds: ids, collectionId, choices, fileName });
  await browser.tabs.create({ url: extensionUrl(printAddress(id)) });
}

function failureOf(error: unknown): RunState {
  if (error instanceof TemplateError) return { kind: 'bad-template', problems: error.problems };
  console.error(error);
  return { kind: 'failed' };
}

/** Makes files, one at a time; each can be stopped, and then leaves none. */
export function useRun(): Run {
  const { db } = useApp();
  const [state, setState] = useState<RunState>({ kind: 'idle' });
  const working = useRef<AbortController | null>(null);

  const run = async (order: Order) => {
    const stop = new AbortController();
    working.current = stop;
    setState({ kind: 'working', progress: null });
    try {
      const { title, ids: clipIds, collectionId, choices, fileName } = order;
      const format = order.form.id;
      if (format === 'pdf') {
        await openPrintView(order);
        setState({ kind: 'printing' });
        return;
      }
      const made =
        order.kind === 'register'
          ? await makeRegister(db, order)
          : await makeExport(
              db,
              { format, title, clipIds, collectionId, choices, fileName },
              {
                signal: stop.signal,
                onProgress: (progress) => {
                  if (!stop.signal.aborted) setState({ kind: 'working', progress });
                },
              },
            );
      if (stop.signal.aborted) setState({ kind: 'cancelled' });
      else if (!made.ok) setState({ kind: made.reason === 'cancelled' ? 'cancelled' : 'nothing' });
      else {
        startDownload(made.value.file);
        setState({
          kind: 'done',
          of: orderKey(order),
          name: made.value.file.name,
          notices: made.value.notices,
        });
      }
    } catch (error) {
      setState(stop.signal.aborted ? { kind: 'cancelled' } : failureOf(error));
    } finally {
      working.current = null;
    }
  };

  return {
    state,
    start: (order) => {
      if (working.current === null) void run(order);
    },
    cancel: () => {
      working.current?.abort();
      setState({ kind: 'cancelled' });
    },
  };
}
