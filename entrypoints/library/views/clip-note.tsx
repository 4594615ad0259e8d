import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { TextField } from '../../../components/text-field.tsx';
import { editClip } from '../../../lib/extension/database/edit-clip.ts';
import { useApp } from '../../pages/app-context.ts';
import { latestWrite } from '../../pages/latest-write.ts';
import type { Did } from '../reader/use-mark-acts.ts';

export interface ClipNoteProps {
  readonly clipId: string;
  /** As it is kept. */
  readonly note: string;
  readonly did: Did;
}

/** Milliseconds without a keystroke after which what was typed is written: each write draws the article anew. */
const PAUSE = 400;

/**
 * The note of a clip, written where the clip is read. Leaving the field says that it is kept, and takes it
 * back on request.
 */
export function ClipNote({ clipId, note, did }: ClipNoteProps) {
  const { t, db } = useApp();
  const [typed, setTyped] = useState<string | null>(null);
  const [isFailed, setFailed] = useState(false);
  const before = useRef(note);
  const unwritten = useRef<string | null>(null);
  const timer = useRef(0);
  const write = useMemo(
    () =>
      latestWrite(
        (next: string) => editClip(db, clipId, { note: next }, new Date().toISOString()),
        (error) => {
          console.error(error);
          setFailed(true);
        },
      ),
    [db, clipId],
  );
  const flush = () => {
    window.clearTimeout(timer.current);
    if (unwritten.current !== null) write(unwritten.current);
    unwritten.current = null;
  };
  useEffect(() => flush, []);
  // What the store holds is shown again once it holds what was typed.
  useEffect(() => {
    if (typed === note) setTyped(null);
  }, [typed, note]);

  const onInput = (value: string) => {
    setTyped(value);
    setFailed(false);
    unwritten.current = value;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(flush, PAUSE);
  };
  const onLeave = () => {
    flush();
    const old = before.current;
    if ((typed ?? note) === old) return;
    did(t('mark_noted'), () => editClip(db, clipId, { note: old }, new Date().toISOString()));
  };

  return (
    <div
      class="clip-note"
      onFocusIn={() => {
        before.current = typed ?? note;
      }}
      onFocusOut={onLeave}
      onKeyDown={(event) => {
        // Out of the field first, then out of the reader.
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        document.getElementById('reader')?.focus();
      }}
    >
      <TextField
        label={t('reader_note')}
        value={typed ?? note}
        placeholder={t('placeholder_note')}
        isMultiline
        maxRows={8}
        {...(isFailed && { error: t('save_failed_storage') })}
        onInput={onInput}
      />
    </div>
  );
}
