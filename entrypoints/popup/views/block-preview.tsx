import { ArrowLeft } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { UndoToast } from '../../../components/undo-toast.tsx';
import {
  type AddedBlock,
  applyEdits,
  type Article,
  type Block,
  blockText,
  type ClipEdits,
} from '../../../lib/index.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import type { PictureSource } from '../../pages/use-picture.ts';
import { type PartOfBody, partsOfBody, toggledPart } from '../state/block-choice.ts';
import { useLeftOut } from '../state/use-left-out.ts';
import { Thumbnail } from './picture-strip.tsx';

export interface BlockPreviewProps {
  /** As extracted. */
  readonly article: Article;
  readonly edits: ClipEdits;
  readonly pictures: PictureSource;
  /** Changes some of the edits. */
  readonly onEdit: (change: ClipEdits) => void;
  readonly onBack: () => void;
}

/**
 * The body as it will be kept, part by part; each can be left out and taken back. What else the page shows is
 * offered in its place on request.
 */
export function BlockPreview({ article, edits, pictures, onEdit, onBack }: BlockPreviewProps) {
  const { t } = useApp();
  const [undo, setUndo] = useState<{ words: string; edits: ClipEdits } | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const parts = partsOfBody(article, edits);
  const kept = parts.filter((part) => part.isKept);
  const shown = applyEdits(article, edits);

  const others = useLeftOut(article, edits);
  const [isShowingOthers, setShowingOthers] = useState(false);

  const change = (words: string, edit: ClipEdits) => {
    const { omittedBlocks = [], omittedImages = [], addedBlocks = [] } = edits;
    setUndo({ words, edits: { omittedBlocks, omittedImages, addedBlocks } });
    onEdit(edit);
  };
  const toggle = (part: PartOfBody) =>
    change(t(part.isKept ? 'preview_left_out' : 'preview_taken_back'), toggledPart(edits, part));
  const add = (other: AddedBlock) =>
    change(t('preview_other_added'), { addedBlocks: [...(edits.addedBlocks ?? []), other] });
  const othersAfter = (key: string | null) =>
    others
      .filter(({ after }) => isShowingOthers && after === key)
      .map((other) => (
        <OtherPart
          key={`other ${JSON.stringify(other.block)}`}
          other={other}
          pictures={pictures}
          onAdd={() => add(other)}
        />
      ));
  return (
    <section class="preview" aria-label={t('preview')}>
      <header class="preview-head">
        <button
          type="button"
          class="button button-quiet button-icon"
          aria-label={t('action_back')}
          title={t('action_back')}
          ref={(button) => {
            if (document.activeElement === document.body) button?.focus();
          }}
          onClick={onBack}
        >
          <Icon node={ArrowLeft} />
        </button>
        <h2>{t('preview')}</h2>
        <span class="quiet" role="status">
          {t('preview_count', kept.length, parts.length)} · {t('count_words', shown.wordCount)}
        </span>
      </header>
      <p class="quiet">{t('preview_hint')}</p>
      {others.length > 0 && (
        <button
          type="button"
          class="button button-link preview-others"
          aria-expanded={isShowingOthers}
          onClick={() => setShowingOthers(!isShowingOthers)}
        >
          {isShowingOthers ? t('preview_others_hide') : t('preview_others_show', others.length)}
        </button>
      )}
      {shown.lead !== null && <p class="preview-lead">{shown.lead}</p>}
      <ul role="list" class="preview-parts" ref={list}>
        {othersAfter(null)}
        {parts.flatMap((part) => [
          <li key={part.id}>
            <label class={part.isKept ? 'preview-part' : 'preview-part preview-part-out'}>
              <input type="checkbox" checked={part.isKept} onChange={() => toggle(part)} />
              <Part
                block={part.block}
                note={part.added === null ? null : t('preview_added')}
                pictures={pictures}
              />
            </label>
          </li>,
          ...(part.added === null ? othersAfter(part.id) : []),
        ])}
      </ul>
      {parts.length === 0 && <p class="quiet">{t('preview_empty')}</p>}
      <UndoToast
        words={undo?.words ?? null}
        undoLabel={t('action_undo')}
        onUndo={() => {
          if (undo === null) return;
          onEdit(undo.edits);
          setUndo(null);
        }}
      />
    </section>
  );
}

const KINDS: Partial<Record<Block['kind'], MessageKey>> = {
  table: 'preview_table',
  list: 'preview_list',
  quote: 'preview_quote',
};

interface OtherPartProps {
  readonly other: AddedBlock;
  readonly pictures: PictureSource;
  readonly onAdd: () => void;
}

/** A part of the page that the reading left out. */
function OtherPart({ other, pictures, onAdd }: OtherPartProps) {
  const { t } = useApp();
  return (
    <li>
      <label class="preview-part preview-part-other">
        <input type="checkbox" checked={false} onChange={onAdd} />
        <Part block={other.block} note={t('preview_other')} pictures={pictures} />
      </label>
    </li>
  );
}

interface PartProps {
  readonly block: Block;
  /** Where it comes from, when that is not the article. */
  readonly note: string | null;
  readonly pictures: PictureSource;
}

function Part({ block, note, pictures }: PartProps) {
  const { t } = useApp();
  if (block.kind === 'figure') {
    return (
      <span class="preview-figure">
        <Thumbnail image={block.image} source={pictures} />
        <span>
          {note !== null && <span class="preview-kind">{note}</span>}
          {block.image.caption ?? t('image_no_caption')}
        </span>
      </span>
    );
  }
  const kind = KINDS[block.kind];
  return (
    <span>
      {note !== null && <span class="preview-kind">{note}</span>}
      {kind !== undefined && <span class="preview-kind">{t(kind)}</span>}
      <span class={block.kind === 'heading' ? 'preview-text preview-heading' : 'preview-text'}>
        {blockText(block)}
      </span>
    </span>
  );
}
