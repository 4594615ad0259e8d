import { Scissors } from 'lucide';
import { useState } from 'preact/hooks';
import { Highlighted } from '../../../components/highlighted.tsx';
import { Icon } from '../../../components/icon.tsx';
import {
  displayDate,
  findCitations,
  type RegisterEntry,
  type RegisterMention,
} from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { clipHash } from '../state/route.ts';

export interface DocumentMentionsProps {
  readonly entry: RegisterEntry;
  readonly onSplit: (mentions: readonly RegisterMention[]) => void;
}

/** Every clip that cites a document, in time order, each with its sentences; some can be taken out. */
export function DocumentMentions({ entry, onSplit }: DocumentMentionsProps) {
  const { t } = useApp();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string, isOn: boolean) =>
    setChosen(new Set(isOn ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  const mentionId = ({ clipId, recordKey }: RegisterMention) => `${clipId} ${recordKey}`;
  const canSplit = entry.mentions.length > 1;
  return (
    <section class="mentions">
      <div class="mentions-head">
        <h2>{t('document_mentions', entry.clips)}</h2>
        {canSplit && (
          <button
            type="button"
            class="button"
            disabled={chosen.size === 0 || chosen.size === entry.mentions.length}
            title={t('split_hint')}
            onClick={() => {
              onSplit(entry.mentions.filter((mention) => chosen.has(mentionId(mention))));
              setChosen(new Set());
            }}
          >
            <Icon node={Scissors} />
            {t('action_split')}
          </button>
        )}
      </div>
      <ol role="list">
        {entry.mentions.map((mention) => {
          const id = mentionId(mention);
          return (
            <li key={id} class="mention">
              {canSplit && (
                <input
                  type="checkbox"
                  aria-label={t('choose_clip', mention.clipTitle)}
                  checked={chosen.has(id)}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                />
              )}
              <div>
                <a href={clipHash(mention.clipId)}>{mention.clipTitle}</a>
                <p class="quiet">
                  {[mention.citedAt && displayDate(mention.citedAt), mention.portalName]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {mention.sentences.map((sentence) => (
                  <blockquote key={sentence}>
                    <Highlighted text={sentence} highlights={citedIn(sentence, mention)} />
                  </blockquote>
                ))}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Where a sentence cites this document, and not another. */
function citedIn(sentence: string, { document }: RegisterMention) {
  return findCitations(sentence).filter(
    ({ type, number, name }) =>
      type === document.type && (number === document.number || (number === null && name !== null)),
  );
}
