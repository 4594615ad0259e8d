import { useState } from 'preact/hooks';
import { useApp } from '../../pages/app-context.ts';

export interface NoteFormProps {
  readonly note: string;
  readonly onSave: (note: string) => void;
  readonly onCancel: () => void;
}

/** What is said to a passage: Enter keeps it, Shift+Enter begins a line, Escape leaves it as it was. */
export function NoteForm({ note, onSave, onCancel }: NoteFormProps) {
  const { t } = useApp();
  const [text, setText] = useState(note);
  const onKeyDown = (event: KeyboardEvent) => {
    // Typing is no command of the page, and a half-typed syllable is no end of it.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onSave(text.trim());
    }
  };
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <textarea
        // The field was asked for: it is where one goes on.
        ref={focusOnce}
        class="input note-text"
        aria-label={t('mark_note_field')}
        placeholder={t('mark_note_field')}
        rows={3}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="note-acts">
        <button type="submit" class="button">
          {t('mark_note_save')}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {t('action_cancel')}
        </button>
      </span>
    </form>
  );
}

function focusOnce(area: HTMLTextAreaElement | null): void {
  area?.focus({ preventScroll: true });
}
