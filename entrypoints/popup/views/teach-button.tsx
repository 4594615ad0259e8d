import { useState } from 'preact/hooks';
import { startPicker } from '../../../lib/extension/page/start-picker.ts';
import { useApp } from '../../pages/app-context.ts';

/** Opens the picker over the page; the popup would stand in its way and closes. */
export function TeachButton({ isSmall = false }: { readonly isSmall?: boolean }) {
  const { t, tabId } = useApp();
  const [isRefused, setRefused] = useState(false);
  const teach = async () => {
    if (tabId === null || !(await startPicker(tabId))) setRefused(true);
    else if (isPopup()) close();
  };
  return (
    <>
      <button
        type="button"
        class={isSmall ? 'button button-link' : 'button'}
        title={t('teach_hint')}
        onClick={() => void teach()}
      >
        {t('teach')}
      </button>
      {isRefused && (
        <span class="problem" role="alert">
          {' '}
          {t('teach_refused')}
        </span>
      )}
    </>
  );
}

/** Neither docked at the side nor opened in a tab. */
function isPopup(): boolean {
  const { classList } = document.documentElement;
  return !classList.contains('in-tab') && !classList.contains('docked');
}
