import {
  type Clip,
  type ExportChoices,
  type Office,
  type RegisterEntry,
} from '../../../lib/index.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import type { ExportForm } from '../state/export-forms.ts';
import type { LoadedSource } from '../state/load-source.ts';
import { type PreviewKind, previewKind } from '../state/preview-kind.ts';
import { SheetPreview } from './sheet-preview.tsx';
import { TablePreview } from './table-preview.tsx';
import { TemplatePreview } from './template-preview.tsx';
import { TextPreview } from './text-preview.tsx';

export interface PreviewProps {
  readonly form: ExportForm;
  readonly title: string;
  readonly clips: readonly Clip[];
  /** What is exported, in its order: ids of clips or keys of documents. */
  readonly keys: readonly string[];
  /** The collection that the clips are; null for others. */
  readonly collection: LoadedSource['collection'];
  readonly register: readonly RegisterEntry[];
  readonly isReady: boolean;
  readonly choices: ExportChoices;
  readonly office: Office | null;
}

const NOTES: Record<PreviewKind, MessageKey> = {
  sheet: 'export_preview_sheet',
  text: 'export_preview_text',
  note: 'export_preview_note',
  table: 'export_preview_table',
  template: 'export_preview_template',
  none: 'export_preview_none',
};

/** What the file will look like: it follows every change. */
export function Preview(props: PreviewProps) {
  const { t } = useApp();
  const isRegister = props.clips.length === 0 && props.register.length > 0;
  const shown = previewKind(props.form, props.choices);
  const kind = isRegister && props.form.id !== 'docx' ? 'table' : shown;
  const isEmpty = props.keys.length === 0;
  return (
    <section class="export-preview" aria-label={t('export_preview')} tabIndex={0}>
      <p class="export-label">
        {t('export_preview')} <span class="quiet">{t(NOTES[kind])}</span>
      </p>
      {props.isReady && !isEmpty && kind === 'sheet' && (
        <SheetPreview {...props} isRegister={isRegister} />
      )}
      {props.isReady && !isEmpty && (kind === 'text' || kind === 'note') && (
        <TextPreview {...props} isNote={kind === 'note'} />
      )}
      {props.isReady && !isEmpty && kind === 'template' && <TemplatePreview {...props} />}
      {props.isReady && !isEmpty && kind === 'table' && (
        <TablePreview {...props} isRegister={isRegister} />
      )}
    </section>
  );
}
