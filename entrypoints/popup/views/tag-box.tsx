import { useLayoutEffect, useRef } from 'preact/hooks';
import { ChipInput, type ChipOption } from '../../../components/chip-input.tsx';
import { cleanTag, tagKey } from '../../../lib/index.ts';
import { listTags } from '../../../lib/extension/database/collections.ts';
import { editClip } from '../../../lib/extension/database/edit-clip.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { useCompletion } from '../state/use-completion.ts';

export interface TagBoxProps {
  readonly row: ClipRow;
  /** Enter in the empty field, or Escape. */
  readonly onDone: () => void;
}

/** The tags of one result, changed on the spot; each change is saved at once. */
export function TagBox({ row, onDone }: TagBoxProps) {
  const { t, db } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const isLeft = useRef(false);
  const listed = useLive(() => listTags(db), []);
  const known = listed ?? [];
  const kept = useLive(() => db.clips.get(row.id), [row.id])?.tags ?? row.tags;
  const taken = new Set(kept.map(tagKey));
  const complete = useCompletion(
    known
      .filter(({ key }) => !taken.has(key))
      .map(({ key, name, clips }): ChipOption => ({ key, text: name, hint: `${clips}` })),
  );
  // At once: what is typed right behind the T is the tag's beginning.
  useLayoutEffect(() => box.current?.querySelector('input')?.focus(), []);
  const save = (tags: readonly string[]) => {
    void editClip(db, row.id, { tags }, new Date().toISOString());
  };
  return (
    <div
      ref={box}
      class="result-tagging"
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        isLeft.current = event.key === 'Escape';
        onDone();
      }}
    >
      <ChipInput
        label={t('search_tags_of', row.title)}
        placeholder={t('placeholder_tags')}
        items={kept.map((tag) => ({ key: tagKey(tag), text: tag }))}
        complete={complete}
        createLabel={(text) => {
          const key = tagKey(cleanTag(text));
          // Nothing is new before it is known what there is.
          const isKnown =
            listed === undefined ||
            key === '' ||
            taken.has(key) ||
            known.some((tag) => tag.key === key);
          return isKnown ? null : t('tag_create', cleanTag(text));
        }}
        onAdd={(name) => {
          // The field takes what was typed when it loses the focus; Escape means not to.
          if (isLeft.current) return;
          const typed = cleanTag(name);
          const used = known.find((tag) => tag.key === tagKey(typed))?.name ?? typed;
          if (!taken.has(tagKey(used)) && tagKey(used) !== '') save([...kept, used]);
        }}
        onRemove={(key) => save(kept.filter((tag) => tagKey(tag) !== key))}
        removeLabel={(text) => t('remove_tag', text)}
      />
    </div>
  );
}
