import { Quote } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/icon.tsx';
import { type CitationStyle, citationStyles, type Clip } from '../../lib/index.ts';
import { useApp } from './app-context.ts';
import { copyCitations, lastCitationStyle } from './copy-citation.ts';
import { rove } from './rove.ts';

export interface CiteMenuProps {
  /** What is cited, or how to read it when it is asked for. */
  readonly clips: readonly Clip[] | (() => Promise<readonly Clip[]>);
  /** The menu opens upwards. */
  readonly isAbove?: boolean;
  /** The button is an icon with a tooltip. */
  readonly isSmall?: boolean;
}

/** Copies the citation in one of four styles; the one used last comes first and has the focus. */
export function CiteMenu({ clips, isAbove = false, isSmall = false }: CiteMenuProps) {
  const { t } = useApp();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [{ styles, opened }, setMenu] = useState({ styles: citationStyles, opened: 0 });
  const [said, setSaid] = useState('');

  const open = async () => {
    const last = await lastCitationStyle();
    setMenu({
      styles: citationStyles.toSorted((a, b) => Number(b.id === last) - Number(a.id === last)),
      opened: opened + 1,
    });
  };
  // Shown once its styles stand in their new order: the first of them takes the focus.
  useLayoutEffect(() => {
    if (opened === 0) return;
    menu.current?.showPopover();
    place(menu.current, button.current, isAbove);
    menu.current?.querySelector('button')?.focus();
  }, [opened]);
  const copy = async (style: CitationStyle) => {
    menu.current?.hidePopover();
    try {
      const text = await copyCitations(typeof clips === 'function' ? await clips() : clips, style);
      setSaid(t('copied', text));
    } catch (error) {
      console.error(error);
      setSaid(t('copy_failed'));
    }
    button.current?.focus();
  };
  return (
    <span class="cite">
      <button
        ref={button}
        type="button"
        class={isSmall ? 'button button-quiet button-icon' : 'button'}
        aria-label={isSmall ? t('cite') : undefined}
        title={isSmall ? t('cite') : undefined}
        aria-haspopup="menu"
        aria-controls={id}
        disabled={typeof clips !== 'function' && clips.length === 0}
        onClick={() => void open()}
      >
        <Icon node={Quote} />
        {!isSmall && t('cite')}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        class="cite-menu"
        aria-label={t('cite')}
        onKeyDown={rove}
      >
        {styles.map((style) => (
          <button
            key={style.id}
            type="button"
            role="menuitem"
            class="cite-style"
            onClick={() => void copy(style.id)}
          >
            {t(style.labelKey)}
          </button>
        ))}
      </div>
      {said !== '' && (
        <span class="cite-said" role="status">
          {said}
        </span>
      )}
    </span>
  );
}

/** Anchored by hand: browsers of 2024 know no anchor positioning. */
function place(menu: HTMLElement | null, button: HTMLElement | null, isAbove: boolean): void {
  if (menu === null || button === null) return;
  const at = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, innerWidth - width - 8));
  const fitsBelow = at.bottom + 4 + height <= innerHeight;
  const top = isAbove || !fitsBelow ? at.top - height - 4 : at.bottom + 4;
  menu.style.left = `${left}px`;
  menu.style.top = `${Math.max(8, top)}px`;
}
