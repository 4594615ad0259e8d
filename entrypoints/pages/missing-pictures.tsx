import './missing-pictures.css';
import { RefreshCw } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../components/icon.tsx';
import type { ClipRow } from '../../lib/extension/database/schema.ts';
import { send } from '../../lib/extension/messages/send.ts';
import { useApp } from './app-context.ts';

export interface MissingPicturesProps {
  readonly row: Pick<ClipRow, 'id' | 'missingImages'>;
  /** The tab that shows the clip's page, or null where one has to be opened. */
  readonly tabId: number | null;
}

type State = 'idle' | 'fetching' | 'failed' | { readonly missing: number };

/** Which pictures a clip lacks, and the button that fetches them again. */
export function MissingPictures({ row, tabId }: MissingPicturesProps) {
  const { t } = useApp();
  const [state, setState] = useState<State>('idle');
  if (row.missingImages.length === 0) return null;
  const fetchAgain = async () => {
    setState('fetching');
    try {
      const answer = await send('fetch-images', { clipId: row.id, tabId });
      setState(answer.ok ? { missing: answer.value.missing } : 'failed');
    } catch (error) {
      console.error(error);
      setState('failed');
    }
  };
  const isLeft = typeof state === 'object' && state.missing > 0;
  return (
    <div class="missing-pictures">
      <details>
        <summary>
          <span>{t('images_missing', row.missingImages.length)}</span>
        </summary>
        <ul>
          {row.missingImages.map((src) => (
            <li key={src}>
              <a href={src} target="_blank" rel="noopener noreferrer nofollow">
                {src.slice(src.lastIndexOf('/') + 1) || src}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <button
        type="button"
        class="button button-link"
        disabled={state === 'fetching'}
        onClick={() => void fetchAgain()}
      >
        <Icon node={RefreshCw} />
        {t(state === 'fetching' ? 'images_fetching' : 'images_fetch')}
      </button>
      <p role="status">
        {state === 'failed' && t('images_fetch_failed')}
        {isLeft && t('images_still_missing', state.missing)}
      </p>
    </div>
  );
}
