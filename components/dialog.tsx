import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  /** The title is for assistive technology only: what is asked speaks for itself. */
  readonly isTitleHidden?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A question in front of the page, which waits meanwhile; the focus goes back to where it was. */
export function Dialog({
  title,
  closeLabel,
  isTitleHidden = false,
  onClose,
  children,
}: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onClose={onClose}
      // What is pressed here is no command of the page behind.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div class="dialog-in">
        <h2 id={id} class={isTitleHidden ? 'visually-hidden' : 'dialog-title'}>
          {title}
        </h2>
        {children}
        {/* Last, so that what is asked has the focus first. */}
        {!isTitleHidden && (
          <button
            type="button"
            class="button button-quiet button-icon dialog-close"
            aria-label={closeLabel}
            title={closeLabel}
            onClick={() => dialog.current?.close()}
          >
            <Icon node={X} />
          </button>
        )}
      </div>
    </dialog>
  );
}
