import './comparison.css';
import { useState } from 'preact/hooks';
import {
  type ComparedField,
  type Comparison,
  displayDate,
  type FieldChange,
  isDifferent,
  type ParagraphChange,
  type TextPart,
} from '../../lib/index.ts';
import type { MessageKey } from '../../lib/extension/i18n/translate.ts';
import { useApp } from './app-context.ts';

const FIELD_NAMES: Record<ComparedField, MessageKey> = {
  title: 'field_title',
  category: 'field_category',
  publishedAt: 'field_date',
  lead: 'field_lead',
  byline: 'field_byline',
  source: 'diff_source',
};

/** What differs between two readings of an article: fields, text, pictures, attached files. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useApp();
  if (!isDifferent(comparison)) return <p class="notice">{t('diff_same')}</p>;
  const { fields, paragraphs, images, attachments } = comparison;
  const pictureName = ({ caption, src }: { caption: string | null; src: string }) =>
    caption ?? decodeName(src);
  return (
    <div class="diff">
      {fields.length > 0 && (
        <dl class="diff-fields">
          {fields.map((change) => (
            <FieldRow key={change.field} change={change} />
          ))}
        </dl>
      )}
      {comparison.changedParagraphs > 0 && <Paragraphs paragraphs={paragraphs} />}
      <Things title={t('diff_images_added')} kind="added" names={images.added.map(pictureName)} />
      <Things
        title={t('diff_images_removed')}
        kind="removed"
        names={images.removed.map(pictureName)}
      />
      <Things
        title={t('diff_files_added')}
        kind="added"
        names={attachments.added.map(({ name }) => name)}
      />
      <Things
        title={t('diff_files_removed')}
        kind="removed"
        names={attachments.removed.map(({ name }) => name)}
      />
    </div>
  );
}

function FieldRow({ change }: { readonly change: FieldChange }) {
  const { t } = useApp();
  const { field, before, after } = change;
  const shown = (value: string | null) =>
    value === null || value === ''
      ? t('diff_empty')
      : field === 'publishedAt'
        ? displayDate(value)
        : value;
  // A sentence that was rewritten is read word by word, a value as one that took another's place.
  const isRewritten = before !== null && after !== null && (field === 'title' || field === 'lead');
  return (
    <>
      <dt>{t(FIELD_NAMES[field])}</dt>
      <dd>
        {isRewritten ? (
          <Parts parts={change.parts} />
        ) : (
          <>
            <del>{shown(before)}</del>
            <span aria-hidden="true"> → </span>
            <ins>{shown(after)}</ins>
          </>
        )}
      </dd>
    </>
  );
}

/** Unchanged paragraphs that stay on each side of a change. */
const CONTEXT = 1;

function Paragraphs({ paragraphs }: { readonly paragraphs: readonly ParagraphChange[] }) {
  const runs: { readonly isSame: boolean; readonly items: ParagraphChange[] }[] = [];
  for (const change of paragraphs) {
    const isSame = change.kind === 'same';
    const last = runs.at(-1);
    if (last?.isSame === isSame) last.items.push(change);
    else runs.push({ isSame, items: [change] });
  }
  return (
    <div class="diff-text">
      {runs.map(({ isSame, items }, at) =>
        isSame ? (
          <Unchanged key={at} items={items} isFirst={at === 0} isLast={at === runs.length - 1} />
        ) : (
          items.map((change, i) => <Paragraph key={`${at} ${i}`} change={change} />)
        ),
      )}
    </div>
  );
}

interface UnchangedProps {
  readonly items: readonly ParagraphChange[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A stretch that nobody touched, folded away but for the paragraphs next to a change. */
function Unchanged({ items, isFirst, isLast }: UnchangedProps) {
  const { t } = useApp();
  const [isOpen, setOpen] = useState(false);
  const from = isFirst ? 0 : CONTEXT;
  const to = Math.max(from, items.length - (isLast ? 0 : CONTEXT));
  const draw = (some: readonly ParagraphChange[]) =>
    some.map((change, i) => <Paragraph key={i} change={change} />);
  if (isOpen || to - from < 2) return <>{draw(items)}</>;
  return (
    <>
      {draw(items.slice(0, from))}
      <button type="button" class="diff-fold" onClick={() => setOpen(true)}>
        {t('diff_unchanged', to - from)}
      </button>
      {draw(items.slice(to))}
    </>
  );
}

function Paragraph({ change }: { readonly change: ParagraphChange }) {
  const { t } = useApp();
  switch (change.kind) {
    case 'same':
      return <p>{change.text}</p>;
    case 'added':
      return (
        <p class="diff-added">
          <ins>{change.text}</ins>
        </p>
      );
    case 'removed':
      return (
        <p class="diff-removed">
          <del>{change.text}</del>
        </p>
      );
    case 'changed':
      return (
        <p class="diff-changed">
          <Parts parts={change.parts} />
        </p>
      );
    case 'moved':
      return (
        <div class="diff-moved">
          <p class="diff-note">
            {t(change.from === 'above' ? 'diff_moved_above' : 'diff_moved_below')}
          </p>
          <p>
            <Parts parts={change.parts} />
          </p>
        </div>
      );
    case 'moved-away':
      return (
        <p class="diff-away">
          {t('diff_moved_away')} <q>{beginning(change.text)}</q>
        </p>
      );
  }
}

function Parts({ parts }: { readonly parts: readonly TextPart[] }) {
  return (
    <>
      {parts.map(({ kind, text }, at) => {
        // The mark ends with its last word; the space behind it belongs to neither side.
        const words = text.trimEnd();
        const space = text.slice(words.length);
        if (kind === 'same') return <span key={at}>{text}</span>;
        return (
          <span key={at}>
            {kind === 'added' ? <ins>{words}</ins> : <del>{words}</del>}
            {space}
          </span>
        );
      })}
    </>
  );
}

interface ThingsProps {
  readonly title: string;
  readonly kind: 'added' | 'removed';
  readonly names: readonly string[];
}

function Things({ title, kind, names }: ThingsProps) {
  if (names.length === 0) return null;
  return (
    <section class="diff-things">
      <h3>{title}</h3>
      <ul>
        {names.map((name, at) => (
          <li key={at}>{kind === 'added' ? <ins>{name}</ins> : <del>{name}</del>}</li>
        ))}
      </ul>
    </section>
  );
}

function beginning(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')}…` : text;
}

/** The file name in an address, as people read it. */
function decodeName(address: string): string {
  const name = URL.parse(address)?.pathname.split('/').at(-1) ?? address;
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A name in another encoding is shown as it is.
  }
}
