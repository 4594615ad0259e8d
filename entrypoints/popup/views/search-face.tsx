import type { PageReading } from '../../../lib/extension/messages/table.ts';
import { useApp } from '../../pages/app-context.ts';
import { SearchPanel } from './search-panel.tsx';

export interface SearchFaceProps {
  readonly query: string;
  /** False where the arrow keys brought one here: the focus stays on the tabs. */
  readonly takesFocus: boolean;
  /** The page in the tab where it is no article, else null. */
  readonly page: PageReading | null;
  readonly onClipAnyway: () => void;
  /** Escape in the empty box. */
  readonly onLeave: () => void;
}

/** The popup's search, and what the page in the tab is where it is no article. */
export function SearchFace({ page, onClipAnyway, ...search }: SearchFaceProps) {
  return (
    <main>
      <SearchPanel {...search}>
        {page !== null && <OtherPage page={page} onClipAnyway={onClipAnyway} />}
      </SearchPanel>
    </main>
  );
}

/** Says that the page in the tab is no article; it can be clipped all the same if it has text. */
function OtherPage(props: { readonly page: PageReading; readonly onClipAnyway: () => void }) {
  const { t } = useApp();
  return (
    <p class="clip-anyway">
      {t('search_not_article')}
      {props.page.article !== null && (
        <button type="button" class="button button-link" onClick={props.onClipAnyway}>
          {t('action_clip_anyway')}
        </button>
      )}
    </p>
  );
}
