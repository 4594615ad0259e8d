import { useMemo, useState } from 'preact/hooks';
import { TextField } from '../../../components/text-field.tsx';
import {
  displayDate,
  parseDisplayDate,
  type RegisterEntry,
  type RegisterFields,
} from '../../../lib/index.ts';
import { describeDocument } from '../../../lib/extension/database/decide.ts';
import { useApp } from '../../pages/app-context.ts';
import { latestWrite } from '../../pages/latest-write.ts';

/** Number, date, issuer and subject of a document, each set by hand where the texts fall short. */
export function DocumentFields({ entry }: { readonly entry: RegisterEntry }) {
  const { t, db } = useApp();
  const [fields, setFields] = useState<RegisterFields>({});
  const [typedDate, setTypedDate] = useState<string | null>(null);
  const write = useMemo(
    () =>
      latestWrite(
        (change: RegisterFields) =>
          describeDocument(db, entry.key, change, new Date().toISOString()),
        console.error,
        (earlier, later) => ({ ...earlier, ...later }),
      ),
    [db, entry.key],
  );
  const set = (change: RegisterFields) => {
    setFields({ ...fields, ...change });
    write(change);
  };
  const shown = { ...entry, ...fields };
  const date = typedDate ?? (shown.date === null ? '' : displayDate(shown.date));
  const isWrong = typedDate !== null && typedDate !== '' && !parseDisplayDate(typedDate);
  return (
    <section class="document-fields" aria-label={t('document_facts')}>
      <TextField
        label={t('register_number')}
        value={shown.normalized ?? ''}
        onInput={(normalized) =>
          set({
            normalized: normalized || null,
            ...(entry.document.number !== null && { title: titleOf(entry.type, normalized) }),
          })
        }
      />
      <TextField
        label={t('register_date')}
        value={date}
        placeholder={t('placeholder_date')}
        {...(isWrong && { error: t('date_wrong') })}
        onInput={(value) => {
          setTypedDate(value);
          const iso = value.trim() === '' ? null : parseDisplayDate(value);
          if (iso !== undefined) set({ date: iso });
        }}
      />
      <TextField
        label={t('register_issuer')}
        value={shown.issuer ?? ''}
        onInput={(issuer) => set({ issuer: issuer || null })}
      />
      <TextField
        label={t('register_subject')}
        value={shown.subject ?? ''}
        placeholder={t('placeholder_subject')}
        isMultiline
        maxRows={6}
        onInput={(subject) => set({ subject: subject || null })}
      />
    </section>
  );
}

function titleOf(type: string, number: string): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1)} số ${number}`;
}
