import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '../../../components/text-field.tsx';
import { type Article, displayDate, parseDisplayDate } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLazy } from '../../pages/use-lazy.ts';
import { type ClipForm, formArticle } from '../state/clip-form.ts';
import { CollectionInput } from './collection-input.tsx';
import { DocumentInput } from './document-input.tsx';
import { PictureStrip, type PictureSource } from './picture-strip.tsx';
import { TagInput } from './tag-input.tsx';
import { TeachButton } from './teach-button.tsx';

/** Putting a reading right by hand comes behind the first paint. */
const loadRescue = () => import('./rescue.ts');
const loadSuggestions = () => import('./tag-suggestions.tsx');

/** What is typed before the reader of names is there. */
const NOBODY = { authors: [], organisation: null };

export type MarkKnown = (article: Article) => ComponentChildren;

export interface ClipEditorProps {
  /** As extracted; the form's edits are laid over it. */
  readonly article: Article;
  readonly form: ClipForm;
  readonly onChange: (form: ClipForm) => void;
  readonly pictures: PictureSource;
  /** Draws what the register knows of the article as it is shown; nothing where that is not asked for. */
  readonly markKnown: MarkKnown;
  /** The article's attachments, to be kept or kept already. */
  readonly files: ComponentChildren;
}

/** The fields of a clip, each edited in place. */
export function ClipEditor(props: ClipEditorProps) {
  const { article, form, onChange, pictures, markKnown } = props;
  const { t } = useApp();
  const shown = formArticle(article, form);
  const rescue = useLazy(loadRescue);
  const suggestions = useLazy(loadSuggestions);
  const [isPreviewing, setPreviewing] = useState(false);
  const edit = (edits: ClipForm['edits']) =>
    onChange({ ...form, edits: { ...form.edits, ...edits } });
  if (isPreviewing && rescue !== undefined) {
    return (
      <rescue.BlockPreview
        article={article}
        edits={form.edits}
        pictures={pictures}
        onEdit={edit}
        onBack={() => setPreviewing(false)}
      />
    );
  }
  return (
    <>
      <TextField
        class="field-title"
        label={t('field_title')}
        isLabelHidden
        value={form.edits.title ?? article.title}
        isMultiline
        maxRows={4}
        onInput={(title) => edit({ title })}
      />
      <div class="field-pair">
        <DateField value={shown.publishedAt} onChange={(publishedAt) => edit({ publishedAt })} />
        <TextField
          label={t('field_category')}
          isLabelHidden
          value={shown.category ?? ''}
          placeholder={t('placeholder_category')}
          onInput={(category) => edit({ category: category || null })}
        />
      </div>
      <TextField
        class="byline"
        label={t('field_byline')}
        isLabelHidden
        value={shown.byline.text ?? ''}
        placeholder={t('placeholder_byline')}
        onInput={(byline) =>
          edit({ byline: rescue?.bylineOf(byline) ?? { ...NOBODY, text: byline || null } })
        }
      />
      <TextField
        label={t('field_lead')}
        isLabelHidden
        value={shown.lead ?? ''}
        placeholder={t('placeholder_lead')}
        isMultiline
        maxRows={2}
        onInput={(lead) => edit({ lead: lead || null })}
      />
      <PictureStrip
        article={article}
        words={shown.wordCount}
        omitted={form.edits.omittedImages ?? []}
        source={pictures}
        onOmit={(omittedImages) => edit({ omittedImages })}
        captions={form.edits.captions ?? {}}
        onCaption={(src, caption) => edit({ captions: { ...form.edits.captions, [src]: caption } })}
        onPreview={() => setPreviewing(true)}
      />
      {props.files}
      <TagInput form={form} suggestions={article.tags} onChange={onChange} />
      <div class="tag-offers">
        {suggestions && (
          <suggestions.TagSuggestions article={shown} form={form} onChange={onChange} />
        )}
      </div>
      <CollectionInput form={form} onChange={onChange} />
      <DocumentInput documents={shown.documents} onChange={(documents) => edit({ documents })} />
      {markKnown(shown)}
      <TextField
        label={t('field_note')}
        value={form.note}
        placeholder={t('placeholder_note')}
        isMultiline
        maxRows={4}
        onInput={(note) => onChange({ ...form, note })}
      />
      <p class="quiet teach-line">
        {t('teach_question')} <TeachButton isSmall />
      </p>
      {rescue && <rescue.SelectionBar article={article} edits={form.edits} onEdit={edit} />}
    </>
  );
}

/** A date typed day first; what cannot be read is shown as an error and changes nothing. */
function DateField(props: {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const { t } = useApp();
  // What was typed, as long as nothing else has set the date since.
  const [typed, setTyped] = useState<{ text: string; value: string | null }>();
  const isTyped = typed?.value === props.value;
  const text = isTyped ? typed.text : props.value === null ? '' : displayDate(props.value);
  const isWrong = isTyped && text !== '' && parseDisplayDate(text) === undefined;
  const onInput = (value: string) => {
    const iso = value.trim() === '' ? null : parseDisplayDate(value);
    setTyped({ text: value, value: iso === undefined ? props.value : iso });
    if (iso !== undefined) props.onChange(iso);
  };
  return (
    <TextField
      label={t('field_date')}
      isLabelHidden
      value={text}
      placeholder={t('placeholder_date')}
      {...(isWrong && { error: t('date_wrong') })}
      onInput={onInput}
    />
  );
}
