import { useEffect } from 'preact/hooks';

export interface UndoToastProps {
  /** What was done; null while there is nothing to take back. */
  readonly words: string | null;
  readonly undoLabel: string;
  readonly onUndo: () => void;
}

/** Says what was just done and takes it back, by its button or by Ctrl+Z outside of a text field. */
export function UndoToast({ words, undoLabel, onUndo }: UndoToastProps) {
  useEffect(() => {
    if (words === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (isTyping || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onUndo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [words, onUndo]);
  return (
    <div class="toast-place" role="status">
      {words !== null && (
        <p class="toast">
          <span>{words}</span>
          <button type="button" class="button button-link" onClick={onUndo}>
            {undoLabel}
          </button>
        </p>
      )}
    </div>
  );
}
