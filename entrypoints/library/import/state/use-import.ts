import { useRef, useState } from 'preact/hooks';
import {
  citeArticle,
  type CsvChoices,
  type ImportedCollection,
  type ImportFault,
  type ImportFile,
  type ImportReading,
} from '../../../../lib/index.ts';
import type { ClipDatabase } from '../../../../lib/extension/database/open.ts';
import {
  arrangeCollections,
  type BroughtCollections,
  makeCollections,
  takeBackCollections,
} from '../../../../lib/extension/import/bring-collections.ts';
import {
  bringIn,
  type ImportChoices,
  type ImportOutcome,
} from '../../../../lib/extension/import/bring-in.ts';
import { planForStore, type StorePlan } from '../../../../lib/extension/import/plan.ts';
import { takeBackImport } from '../../../../lib/extension/import/take-back.ts';
import { loadFiles, readFiles, type ReadProgress } from './read-files.ts';

/** How far an import is. */
export type ImportPhase =
  | { readonly kind: 'choose'; readonly failed?: true }
  | { readonly kind: 'reading'; readonly progress: ReadProgress }
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'writing'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly report: Report };

export interface Preview {
  readonly files: readonly ImportFile[];
  readonly readings: readonly ImportReading[];
  readonly plans: readonly StorePlan[];
  readonly collections: readonly ImportedCollection[];
  readonly faults: readonly ImportFault[];
  readonly mappings: ReadonlyMap<string, CsvChoices>;
}

export interface Report {
  readonly outcomes: readonly ImportOutcome[];
  readonly collections: BroughtCollections;
  readonly faults: readonly ImportFault[];
  /** Chosen entries that were not reached because the user stopped, or the disk was full. */
  readonly left: number;
  readonly isFailed: boolean;
  /** Number of clips taken back, null while nothing was. */
  readonly undone: number | null;
}

async function preview(
  db: ClipDatabase,
  files: readonly ImportFile[],
  readings: readonly ImportReading[],
  mappings: ReadonlyMap<string, CsvChoices>,
): Promise<Preview> {
  const entries = readings.flatMap(({ result }) => (result.ok ? result.value : []));
  const clips = entries.flatMap((entry) => (entry.kind === 'clip' ? [entry] : []));
  const faults = entries.flatMap((entry) => (entry.kind === 'problem' ? [entry] : []));
  const collections = entries.flatMap((entry) => (entry.kind === 'collection' ? [entry] : []));
  return { files, readings, plans: await planForStore(db, clips), collections, faults, mappings };
}

/** An import from its files to its report; nothing is written before `run`. */
export function useImport(db: ClipDatabase) {
  const [phase, setPhase] = useState<ImportPhase>({ kind: 'choose' });
  const stop = useRef<AbortController>(new AbortController());

  const read = async (
    files: readonly ImportFile[],
    mappings: ReadonlyMap<string, CsvChoices>,
  ): Promise<void> => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setPhase({ kind: 'reading', progress: { done: 0, total: null } });
    try {
      const readings = await readFiles(files, mappings, signal, (progress) =>
        setPhase({ kind: 'reading', progress }),
      );
      setPhase({ kind: 'preview', preview: await preview(db, files, readings, mappings) });
    } catch (error) {
      if (!signal.aborted) console.error(error);
      setPhase(signal.aborted ? { kind: 'choose' } : { kind: 'choose', failed: true });
    }
  };

  const run = async (
    { collections, faults }: Preview,
    chosen: readonly StorePlan[],
    choices: ImportChoices,
  ): Promise<void> => {
    stop.current = new AbortController();
    let outcomes: ImportOutcome[] = [];
    let made: readonly string[] = [];
    let arranged: BroughtCollections['arranged'] = [];
    let isFailed = false;
    const world = {
      newId: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
    };
    setPhase({ kind: 'writing', done: 0, total: chosen.length });
    try {
      made = await makeCollections(db, collections, world);
      await bringIn(db, chosen, choices, {
        ...world,
        cite: citeArticle,
        signal: stop.current.signal,
        onProgress: (done, total) => setPhase({ kind: 'writing', done, total }),
        onOutcomes: (done) => {
          outcomes = [...outcomes, ...done];
        },
      });
      arranged = await arrangeCollections(db, collections);
    } catch (error) {
      console.error(error);
      isFailed = true;
    }
    const left = chosen.length - outcomes.length;
    const report = { outcomes, collections: { made, arranged }, faults, left, isFailed };
    setPhase({ kind: 'done', report: { ...report, undone: null } });
  };

  const undo = async (report: Report): Promise<void> => {
    const undone = await takeBackImport(db, report.outcomes, new Date().toISOString());
    await takeBackCollections(db, report.collections);
    setPhase({ kind: 'done', report: { ...report, undone } });
  };

  return {
    phase,
    choose: async (list: Iterable<File>) => read(await loadFiles(list), new Map()),
    remap: (shown: Preview, file: string, mapping: CsvChoices) =>
      read(shown.files, new Map([...shown.mappings, [file, mapping]])),
    run,
    undo,
    stop: () => {
      stop.current.abort();
    },
    restart: () => {
      setPhase({ kind: 'choose' });
    },
  };
}
