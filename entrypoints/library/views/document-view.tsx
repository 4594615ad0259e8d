import { ArrowLeft, Copy } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { citeDocument, type RegisterEntry, type RegisterMention } from '../../../lib/index.ts';
import { mergeDocuments, splitDocument } from '../../../lib/extension/database/decide.ts';
import { readRegister } from '../../../lib/extension/database/read-register.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { documentHash, registerHash } from '../state/route.ts';
import type { Decisions } from '../state/use-decisions.ts';
import { DocumentFields } from './document-fields.tsx';
import { DocumentMentions } from './document-mentions.tsx';
import { DocumentProposal } from './document-proposal.tsx';
import { MergeInput } from './merge-input.tsx';

export interface DocumentViewProps {
  readonly documentKey: string;
  /** The clip from which it was opened, or null. */
  readonly clipId: string | null;
  readonly decisions: Decisions;
}

/** One document of the register: what is known of it, and every clip that cites it. */
export function DocumentView({ documentKey, clipId, decisions }: DocumentViewProps) {
  const { t, db } = useApp();
  const entries = useLive(() => readRegister(db), [db]);
  const entry = findEntry(entries, documentKey, clipId);
  useEffect(() => {
    if (entry !== undefined) document.title = entry.title;
  }, [entry?.title]);
  const head = useRef<HTMLHeadingElement>(null);
  const state = entry && `${entry.key} ${entry.resolved} ${entry.refused.length}`;
  const before = useRef(state);
  useEffect(() => {
    // A decision takes its own button away, and the focus with it.
    const isDecided = before.current !== undefined && before.current !== state;
    if (isDecided && document.activeElement === document.body) head.current?.focus();
    before.current = state;
  }, [state]);
  if (entries === undefined) return <main class="page" aria-busy />;
  const now = () => new Date().toISOString();

  const merge = (target: RegisterEntry) => {
    if (entry === undefined) return;
    void decisions
      .decide(t('document_merged', entry.title, target.title), () =>
        mergeDocuments(db, entry, target, now()),
      )
      .then(() => {
        location.hash = documentHash(target.key);
      });
  };
  const split = (mentions: readonly RegisterMention[]) => {
    const world = { id: crypto.randomUUID().slice(0, 8), now: now() };
    void decisions.decide(t('document_split', mentions.length), () =>
      splitDocument(db, mentions, world),
    );
  };

  return (
    <main class="page">
      <p>
        <a href={registerHash} class="back-link">
          <Icon node={ArrowLeft} />
          {t('nav_register')}
        </a>
      </p>
      {entry === undefined ? (
        <p class="notice">{t('document_missing')}</p>
      ) : (
        <>
          <h1 ref={head} tabIndex={-1}>
            {entry.title}
            {!entry.resolved && <span class="unresolved">{t('document_unresolved')}</span>}
          </h1>
          <CopyCitation key={citeDocument(entry, 'party')} entry={entry} />
          <DocumentProposal entry={entry} entries={entries} decisions={decisions} onMerge={merge} />
          <DocumentFields key={entry.key} entry={entry} />
          <MergeInput entry={entry} entries={entries} onMerge={merge} />
          <DocumentMentions entry={entry} onSplit={split} />
        </>
      )}
    </main>
  );
}

/**
 * The entry that an address names. What a clip cites is looked for first, then the key itself, then
 * the document that has taken it in: an old address still finds it.
 */
function findEntry(
  entries: readonly RegisterEntry[] | undefined,
  key: string,
  clipId: string | null,
): RegisterEntry | undefined {
  const holds = (entry: RegisterEntry, id: string | null) =>
    entry.mentions.some(
      (mention) => mention.recordKey === key && (id ?? mention.clipId) === mention.clipId,
    );
  return (
    entries?.find((entry) => clipId !== null && holds(entry, clipId)) ??
    entries?.find((entry) => entry.key === key) ??
    entries?.find((entry) => holds(entry, null))
  );
}

function CopyCitation({ entry }: { readonly entry: RegisterEntry }) {
  const { t } = useApp();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (style: 'state' | 'party') => {
    const text = citeDocument(entry, style);
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <div class="copy-citation">
      <button type="button" class="button" onClick={() => void copy('state')}>
        <Icon node={Copy} />
        {t('copy_state')}
      </button>
      <button type="button" class="button" onClick={() => void copy('party')}>
        <Icon node={Copy} />
        {t('copy_party')}
      </button>
      <p class="quiet" role="status">
        {copied !== null && t('copied', copied)}
      </p>
    </div>
  );
}
