import { Plus } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { listTags } from '../../../lib/extension/database/collections.ts';
import { readNearTags } from '../../../lib/extension/database/near-tags.ts';
import { readSettings } from '../../../lib/extension/settings.ts';
import { addressKey, type Article, suggestTags } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useOnce } from '../../pages/use-once.ts';
import { type ClipForm, withTag } from '../state/clip-form.ts';

export interface TagSuggestionsProps {
  readonly article: Article;
  readonly form: ClipForm;
  readonly onChange: (form: ClipForm) => void;
}

/** As many as fit beside each other, each with a key of its own. */
const SHOWN = 3;

/** Tags in use that may fit: one press, or Alt and its number, takes one. */
export function TagSuggestions({ article, form, onChange }: TagSuggestionsProps) {
  const { t, db } = useApp();
  const hints = useOnce(async () => {
    const [known, near, { lastTags }] = await Promise.all([
      listTags(db),
      readNearTags(db, article, addressKey(article.url)),
      readSettings(),
    ]);
    return { known, near, last: lastTags };
  });
  const { title, text } = article;
  const names =
    hints === undefined ? [] : suggestTags({ title, text, ...hints, taken: form.tags }, SHOWN);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const [, digit] = /^Digit([1-9])$/.exec(event.code) ?? [];
      if (digit === undefined || !event.altKey || event.ctrlKey || event.shiftKey) return;
      const name = names[Number(digit) - 1];
      if (name === undefined) return;
      event.preventDefault();
      onChange(withTag(form, name));
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
  if (names.length === 0) return null;
  return (
    <ul role="list" aria-label={t('tags_suggested')}>
      {names.map((name, at) => (
        <li key={name}>
          <button
            type="button"
            class="tag-offer"
            title={t('tag_take', name, `Alt+${at + 1}`)}
            aria-keyshortcuts={`Alt+${at + 1}`}
            onClick={() => onChange(withTag(form, name))}
          >
            <Icon node={Plus} />
            <span>{name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
