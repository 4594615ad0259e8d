import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '../../../components/text-field.tsx';
import { type Article, displayDate, parseDisplayDate } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { type ClipForm, formArticle } from '../state/clip-form.ts';
import { CollectionInput } from './collection-input.tsx';
import { DocumentInput } from './document-input.tsx';
import { PictureStrip, type PictureSource } from './picture-strip.tsx';
import { TagInput } from './tag-input.tsx';
import { TeachButton } from './teach-button.tsx';

export type MarkKnown = (article: Article) => ComponentChildren;

export interface ClipEditorProps {
  /** As extracted; the form's edits are laid over it. */
  readonly article: Article;
  readonly form: ClipForm;
  readonly onChange: (form: ClipForm) => void;
  readonly pictures: PictureSource;
  /** Draws what the register knows of the article as it is shown; nothing where that is not asked for. */
  readonly markKnown: MarkKnown;
}

/** The fields of a clip, each edited in place. */
export function ClipEditor({ article, form, onChange, pictures, markKnown }: ClipEditorProps) {
  const { t } = useApp();
  const shown = formArticle(article, form);
  const edit = (edits: ClipForm['edits']) =>
    onChange({ ...form, edits: { ...form.edits, ...edits } });
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
      {shown.byline.text !== null && (
        <p class="byline" title={shown.byline.text}>
          {shown.byline.text}
        </p>
      )}
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
        omitted={form.edits.omittedImages ?? []}
        source={pictures}
        onOmit={(omittedImages) => edit({ omittedImages })}
      />
      <TagInput form={form} suggestions={article.tags} onChange={onChange} />
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
    </>
  );
}

/** A date typed day first; what cannot be read is shown as an error and changes nothing. */
function DateField(props: {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const { t } = useApp();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (props.value === null ? '' : displayDate(props.value));
  const isWrong = typed !== null && typed !== '' && parseDisplayDate(typed) === undefined;
  const onInput = (value: string) => {
    setTyped(value);
    const iso = value.trim() === '' ? null : parseDisplayDate(value);
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
