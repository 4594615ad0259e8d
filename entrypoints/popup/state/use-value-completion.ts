import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  type Complete,
  fieldAtCaret,
  foldText,
  fuzzyCompletion,
  plainCompletion,
  takeValue,
} from '../../../lib/index.ts';
import type { NamedValue } from '../../../lib/extension/database/value-names.ts';
import { useApp } from '../../pages/app-context.ts';
import type { SearchSession } from '../../pages/search-clips.ts';
import { useFieldValues } from '../../pages/use-field-values.ts';

const MANY = 8;

type Option = NamedValue & { readonly text: string };

export interface ValueCompletion {
  readonly isOpen: boolean;
  readonly options: readonly NamedValue[];
  readonly marked: number;
  readonly move: (step: number) => void;
  readonly close: () => void;
  /** The query with an option taken; null where there is none at this place. */
  readonly take: (at: number) => { readonly text: string; readonly caret: number } | null;
}

/** Completion of the field value that the caret stands in, by the library's own values. */
export function useValueCompletion(
  session: SearchSession | undefined,
  query: string,
  caret: number,
): ValueCompletion {
  const { db } = useApp();
  const [mark, setMark] = useState({ query, at: 0 });
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const open = fieldAtCaret(query, caret);
  const values = useFieldValues(db, session, open?.field ?? null);
  const complete = useComplete(values);
  const options = open === null || closedFor === query ? [] : complete(open.value, MANY);
  // What is typed in full already needs no help, and Enter means the results again.
  const isWhole = options.some(({ value, name }) =>
    [value, foldText(name)].includes(foldText(open?.value ?? '')),
  );
  const isOpen = options.length > 0 && !isWhole;
  const marked = mark.query === query ? Math.min(mark.at, options.length - 1) : 0;
  return {
    isOpen,
    options,
    marked,
    move: (step) =>
      setMark({ query, at: (marked + step + options.length) % Math.max(options.length, 1) }),
    close: () => setClosedFor(query),
    take: (at) => {
      const option = options[at];
      if (open === null || option === undefined) return null;
      const value = open.field === 'noi' ? option.value : option.name;
      return takeValue(query, caret, open, value);
    },
  };
}

/** The forgiving completion takes over from the plain one once it is loaded. */
function useComplete(values: readonly NamedValue[]): Complete<Option> {
  const options = useMemo(
    () => values.map((value): Option => ({ ...value, text: value.name })),
    [values],
  );
  const plain = useMemo(() => plainCompletion(options), [options]);
  const [fuzzy, setFuzzy] = useState<{ options: readonly Option[]; complete: Complete<Option> }>();
  useEffect(() => {
    let isCurrent = true;
    if (options.length === 0) return;
    void fuzzyCompletion(options).then((complete) => {
      if (isCurrent) setFuzzy({ options, complete });
    });
    return () => {
      isCurrent = false;
    };
  }, [options]);
  return fuzzy?.options === options ? fuzzy.complete : plain;
}
