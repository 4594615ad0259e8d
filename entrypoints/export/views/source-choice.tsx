import { useEffect, useState } from 'preact/hooks';
import { TextField } from '../../../components/text-field.tsx';
import { listCollections, listTags } from '../../../lib/extension/database/collections.ts';
import { useApp } from '../../pages/app-context.ts';
import type { ExportSource } from '../../pages/export-address.ts';
import { useLive } from '../../pages/use-live.ts';
import { useSettled } from '../../pages/use-settled.ts';

export interface SourceChoiceProps {
  readonly source: ExportSource;
  readonly onSource: (source: ExportSource) => void;
}

/** Milliseconds after the last keystroke in which a search is made. */
const TYPED = 300;

const valueOf = (source: ExportSource): string => {
  if (source.kind === 'collection') return `collection ${source.id}`;
  if (source.kind === 'tag') return `tag ${source.key}`;
  return source.kind;
};

/** What is exported: a collection, a tag, what a search finds, or what the dialog was opened for. */
export function SourceChoice({ source, onSource }: SourceChoiceProps) {
  const { t, db } = useApp();
  const collections = useLive(() => listCollections(db), [db]);
  const tags = useLive(() => listTags(db), [db]);
  const choose = (value: string) => {
    const collection = collections?.find(({ id }) => value === `collection ${id}`);
    const tag = tags?.find(({ key }) => value === `tag ${key}`);
    if (collection !== undefined) onSource({ kind: 'collection', id: collection.id });
    else if (tag !== undefined) onSource({ kind: 'tag', key: tag.key });
    else if (value === 'register') onSource({ kind: 'register', id: null });
    else if (value === 'search') onSource({ kind: 'search', query: '' });
  };
  return (
    <div class="source-choice">
      <label class="export-label" for="source">
        {t('export_what')}
      </label>
      <select
        key={`${collections?.length ?? 0} ${tags?.length ?? 0}`}
        id="source"
        class="input"
        value={valueOf(source)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {source.kind === 'clip' && <option value="clip">{t('export_this')}</option>}
        {source.kind === 'selection' && <option value="selection">{t('export_selection')}</option>}
        <option value="search">{t('export_found')}</option>
        <option value="register">{t('nav_register')}</option>
        {collections !== undefined && collections.length > 0 && (
          <optgroup label={t('collections_title')}>
            {collections.map(({ id, name, clips }) => (
              <option key={id} value={`collection ${id}`}>
                {`${name} (${clips})`}
              </option>
            ))}
          </optgroup>
        )}
        {tags !== undefined && tags.length > 0 && (
          <optgroup label={t('tags_title')}>
            {tags.map(({ key, name, clips }) => (
              <option key={key} value={`tag ${key}`}>
                {`${name} (${clips})`}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      {source.kind === 'search' && <SearchWords query={source.query} onSource={onSource} />}
    </div>
  );
}

function SearchWords(props: {
  readonly query: string;
  readonly onSource: SourceChoiceProps['onSource'];
}) {
  const { t } = useApp();
  const [typed, setTyped] = useState(props.query);
  const settled = useSettled(typed, TYPED);
  useEffect(() => {
    if (settled !== undefined && settled !== props.query) {
      props.onSource({ kind: 'search', query: settled });
    }
  }, [settled]);
  return (
    <TextField
      label={t('search_label')}
      isLabelHidden
      placeholder={t('export_search_placeholder')}
      value={typed}
      onInput={setTyped}
    />
  );
}
