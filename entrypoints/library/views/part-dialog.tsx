import { useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import {
  putPart,
  removeParts,
  restoreArrangement,
} from '../../../lib/extension/database/edit-parts.ts';
import { type CollectionPart, cleanLine } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import type { Acts } from '../state/use-acts.ts';

export interface PartDialogProps {
  readonly collectionId: string;
  readonly part: CollectionPart;
  /** The line that a new one is put before; null for the end. Undefined for one that is there. */
  readonly before: string | null | undefined;
  readonly acts: Acts;
  /** Tells that the list is in the order made by hand now. */
  readonly onByHand: () => void;
  readonly onClose: () => void;
}

/** The heading of a section, or a note between the clips of a collection. */
export function PartDialog(props: PartDialogProps) {
  const { collectionId, part, before, acts, onByHand, onClose } = props;
  const { t, db } = useApp();
  const [text, setText] = useState(part.text);
  const isNote = part.kind === 'note';
  const isNew = before !== undefined;
  const clean = isNote ? text.trim() : cleanLine(text);
  const work = async (
    act: () => ReturnType<typeof putPart>,
    words: 'act_part' | 'act_part_gone',
  ) => {
    onClose();
    const arrangement = await act();
    if (arrangement === null) return;
    onByHand();
    acts.did(t(words), () => restoreArrangement(db, collectionId, arrangement));
  };
  const name = isNote
    ? isNew
      ? 'command_between'
      : 'part_note_edit'
    : isNew
      ? 'command_section'
      : 'part_section_edit';
  return (
    <Dialog title={t(name)} closeLabel={t('action_close')} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (clean === '') return;
          void work(
            () => putPart(db, collectionId, { ...part, text: clean }, before ?? null),
            'act_part',
          );
        }}
      >
        <TextField
          label={t(isNote ? 'part_note_text' : 'part_section_text')}
          value={text}
          isMultiline={isNote}
          onInput={setText}
        />
        <p class="quiet">{t(isNote ? 'part_note_hint' : 'part_section_hint')}</p>
        <div class="dialog-foot">
          {!isNew && (
            <button
              type="button"
              class="button"
              onClick={() =>
                void work(() => removeParts(db, collectionId, [part.id]), 'act_part_gone')
              }
            >
              {t('action_remove')}
            </button>
          )}
          <button type="submit" class="button button-primary" disabled={clean === ''}>
            {t(isNew ? 'collections_add' : 'action_keep')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
