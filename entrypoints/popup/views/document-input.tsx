import { ChipInput } from '../../../components/chip-input.tsx';
import type { CitedDocument } from '../../../lib/index.ts';
import { displayDate, documentLabel } from '../../../lib/index.ts';
import { send } from '../../../lib/extension/messages/send.ts';
import { useApp } from '../../pages/app-context.ts';

export interface DocumentInputProps {
  readonly documents: readonly CitedDocument[];
  readonly onChange: (documents: readonly CitedDocument[]) => void;
}

/** The directives that an article cites; one can be struck off, or typed in as it would be cited. */
export function DocumentInput({ documents, onChange }: DocumentInputProps) {
  const { t } = useApp();
  const add = async (text: string) => {
    const found = await send('cite-text', { text });
    const known = new Set(documents.map((document) => document.id));
    onChange([...documents, ...found.filter((document) => !known.has(document.id))]);
  };
  const describe = (document: CitedDocument) =>
    [
      document.title,
      document.issuer,
      document.date && displayDate(document.date),
      document.resolved ? null : t('document_unresolved'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <div class="field">
      <span class="field-label">{t('field_documents')}</span>
      <ChipInput
        label={t('field_documents')}
        placeholder={t('placeholder_documents')}
        items={documents.map((document) => ({
          key: document.id,
          text: documentLabel(document),
          title: describe(document),
          isUnresolved: !document.resolved,
        }))}
        complete={() => []}
        onAdd={(text) => void add(text)}
        onRemove={(key) => onChange(documents.filter((document) => document.id !== key))}
        removeLabel={(text) => t('remove_document', text)}
      />
    </div>
  );
}
