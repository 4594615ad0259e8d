import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  type ClipGrouping,
  collectionSections,
  type ExportChoices,
  groupClips,
  withDecidedDocuments,
} from '../../../lib/index.ts';
import { type ExportForm, shownOptions, valueOf } from './export-forms.ts';
import type { ExportItem } from './load-source.ts';
import type { Section } from './sections.ts';
import type { Items } from './use-items.ts';
import type { Material } from './use-material.ts';

const GROUPINGS: readonly ClipGrouping[] = ['topic', 'portal', 'issuer', 'tag', 'month'];

/** What the clips of a form are gathered by as things stand. */
function groupingOf(form: ExportForm | undefined, choices: ExportChoices): ClipGrouping {
  const option = form && shownOptions(form, choices).find(({ key }) => key === 'group');
  const value = option && valueOf(option, choices);
  return GROUPINGS.find((grouping) => grouping === value) ?? 'none';
}

/** Milliseconds in which the preview is drawn. */
const PREVIEW = 50;

/** A value a little later: hundreds of rows are drawn anew when the preview has followed. */
function useAfterPreview<Value>(value: Value): Value {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), PREVIEW);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}

/** The list as the file will gather it; without headings until the texts are read. */
export function useSections(
  items: Items | undefined,
  material: Material | undefined,
  form: ExportForm | undefined,
  choices: ExportChoices,
): readonly Section<ExportItem>[] | undefined {
  const by = useAfterPreview(groupingOf(form, choices));
  return useMemo(() => {
    if (items === undefined) return undefined;
    const clips = items.items.flatMap(({ id }) => material?.clips.get(id) ?? []);
    const ids = items.items.map(({ id }) => id);
    const inside = items.source.collection;
    const own = by === 'none' && inside !== null ? collectionSections(inside, ids) : [];
    const isFlat = by === 'none' && own.length === 0;
    if (isFlat || clips.length < items.items.length) {
      return [{ label: null, isRest: false, items: items.items }];
    }
    const byId = new Map(items.items.map((item) => [item.id, item]));
    const decided = withDecidedDocuments(clips, material?.register ?? []);
    return groupClips(decided, by, own).map(({ label, isRest, clips: members }) => ({
      label,
      isRest,
      items: members.flatMap(({ id }) => byId.get(id) ?? []),
    }));
  }, [items, material, by]);
}
