import { ArrowLeft } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { UndoToast } from '../../../components/undo-toast.tsx';
import {
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

/** The body as it will be kept, part by part; each can be left out and taken back. */
export function BlockPreview({ article, edits, pictures, onEdit, onBack }: BlockPreviewProps) {
  const { t } = useApp();
  const [undo, setUndo] = useState<{ words: string; edits: ClipEdits } | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const parts = partsOfBody(article, edits);
  const kept = parts.filter((part) => part.isKept);
  const shown = applyEdits(article, edits);

  const toggle = (part: PartOfBody) => {
    const change = toggledPart(edits, part);
    setUndo({
      words: t(part.isKept ? 'preview_left_out' : 'preview_taken_back'),
      edits: {
        omittedBlocks: edits.omittedBlocks ?? [],
        omittedImages: edits.omittedImages ?? [],
        addedBlocks: edits.addedBlocks ?? [],
      },
    });
    onEdit(change);
  };
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
      {shown.lead !== null && <p class="preview-lead">{shown.lead}</p>}
      <ul role="list" class="preview-parts" ref={list}>
        {parts.map((part) => (
          <li key={part.id}>
            <label class={part.isKept ? 'preview-part' : 'preview-part preview-part-out'}>
              <input type="checkbox" checked={part.isKept} onChange={() => toggle(part)} />
              <Part part={part} pictures={pictures} />
            </label>
          </li>
        ))}
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

function Part({ part, pictures }: { readonly part: PartOfBody; readonly pictures: PictureSource }) {
  const { t } = useApp();
  const { block } = part;
  if (block.kind === 'figure') {
    return (
      <span class="preview-figure">
        <Thumbnail image={block.image} source={pictures} />
        <span>{block.image.caption ?? t('image_no_caption')}</span>
      </span>
    );
  }
  const kind = KINDS[block.kind];
  return (
    <span>
      {part.added !== null && <span class="preview-kind">{t('preview_added')}</span>}
      {kind !== undefined && <span class="preview-kind">{t(kind)}</span>}
      <span class={block.kind === 'heading' ? 'preview-text preview-heading' : 'preview-text'}>
        {blockText(block)}
      </span>
    </span>
  );
}
