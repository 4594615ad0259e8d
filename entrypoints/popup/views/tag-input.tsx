import { ChipInput, type ChipOption } from '../../../components/chip-input.tsx';
import { cleanTag, tagKey } from '../../../lib/index.ts';
import { listTags } from '../../../lib/extension/database/collections.ts';
import { useApp } from '../../pages/app-context.ts';
import { type ClipForm, withTag } from '../state/clip-form.ts';
import { useCompletion } from '../state/use-completion.ts';
import { useLive } from '../../pages/use-live.ts';

export interface TagInputProps {
  readonly form: ClipForm;
  /** Keywords that the page itself carries. */
  readonly suggestions: readonly string[];
  readonly onChange: (form: ClipForm) => void;
}

/** The tags of a clip, completed from those in use. */
export function TagInput({ form, suggestions, onChange }: TagInputProps) {
  const { t, db } = useApp();
  const known = useLive(() => listTags(db), []) ?? [];
  const taken = new Set(form.tags.map(tagKey));
  const fromPage = suggestions
    .filter((name) => !known.some((tag) => tag.key === tagKey(name)))
    .map((name): ChipOption => ({
      key: tagKey(name),
      text: cleanTag(name),
      hint: t('tag_of_page'),
    }));
  const inUse = known.map(({ key, name, clips }): ChipOption => ({
    key,
    text: name,
    hint: `${clips}`,
  }));
  const complete = useCompletion([...inUse, ...fromPage].filter(({ key }) => !taken.has(key)));
  return (
    <div class="field">
      <span class="field-label">{t('field_tags')}</span>
      <ChipInput
        label={t('field_tags')}
        placeholder={t('placeholder_tags')}
        items={form.tags.map((tag) => ({ key: tagKey(tag), text: tag }))}
        complete={complete}
        createLabel={(text) => {
          const key = tagKey(cleanTag(text));
          const isKnown = key === '' || taken.has(key) || known.some((tag) => tag.key === key);
          return isKnown ? null : t('tag_create', cleanTag(text));
        }}
        onAdd={(name) => {
          const typed = cleanTag(name);
          const used = known.find((tag) => tag.key === tagKey(typed));
          onChange(withTag(form, used?.name ?? typed));
        }}
        onRemove={(key) =>
          onChange({ ...form, tags: form.tags.filter((tag) => tagKey(tag) !== key) })
        }
        removeLabel={(text) => t('remove_tag', text)}
      />
    </div>
  );
}
