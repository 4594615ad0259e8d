import { Eye, Pin, Puzzle, Settings } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { AccessLine } from '../../pages/access-line.tsx';
import { useApp } from '../../pages/app-context.ts';
import { useShortcut } from '../../pages/use-shortcut.ts';
import { usePinned } from '../state/use-pinned.ts';

/** Each browser hides the pin behind the puzzle piece in a way of its own. */
const WAYS = {
  chrome: { icon: Pin, words: 'tour_pin_chrome' },
  edge: { icon: Eye, words: 'tour_pin_edge' },
  firefox: { icon: Settings, words: 'tour_pin_firefox' },
} as const satisfies Record<string, { icon: unknown; words: MessageKey }>;

function browserName(): keyof typeof WAYS {
  if (import.meta.env.FIREFOX) return 'firefox';
  return navigator.userAgent.includes('Edg/') ? 'edge' : 'chrome';
}

/** Brings the icon onto the toolbar; where the browser tells, it is seen by itself. */
export function PinStep({ onDone }: { readonly onDone: () => void }) {
  const { t } = useApp();
  const isPinned = usePinned();
  const shortcut = useShortcut();
  const [wasPinned, setWasPinned] = useState<boolean>();
  useEffect(() => {
    if (isPinned === undefined) return;
    // One that stood there from the start leaves time to read of the keys.
    if (wasPinned === false && isPinned) onDone();
    setWasPinned(isPinned);
  }, [isPinned]);
  const way = WAYS[browserName()];
  return (
    <>
      {isPinned === true ? (
        <p>{t('tour_pin_is')}</p>
      ) : (
        <ol class="tour-pin">
          <li>
            <Icon node={Puzzle} />
            {t('tour_pin_open')}
          </li>
          <li>
            <Icon node={way.icon} />
            {t(way.words)}
          </li>
        </ol>
      )}
      {shortcut !== undefined && shortcut !== '' && (
        <p>
          {t('tour_shortcut')} <kbd>{shortcut}</kbd>
        </p>
      )}
      <AccessLine />
      <button type="button" class="button button-primary" onClick={onDone}>
        {t('tour_pin_done')}
      </button>
    </>
  );
}
