import {
  citeDocument,
  proposeIdentity,
  proposeSame,
  type RegisterEntry,
} from '../../../lib/index.ts';
import { confirmDocument, refuseProposal } from '../../../lib/extension/database/decide.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import type { Decisions } from '../state/use-decisions.ts';

const REASONS = {
  'term-printed': 'reason_term_printed',
  'only-one-fits': 'reason_only_one_fits',
  'term-in-office': 'reason_term_in_office',
  'only-known': 'reason_only_known',
  'in-register': 'reason_in_register',
} as const satisfies Record<string, MessageKey>;

export interface DocumentProposalProps {
  readonly entry: RegisterEntry;
  readonly entries: readonly RegisterEntry[];
  readonly decisions: Decisions;
  readonly onMerge: (target: RegisterEntry) => void;
}

/** What an uncertain document probably is, and why; never more than a proposal until confirmed. */
export function DocumentProposal({ entry, entries, decisions, onMerge }: DocumentProposalProps) {
  const { t, db } = useApp();
  if (entry.resolved && entry.date !== null) return null;
  const same = proposeSame(entry, entries);
  const known = same === null ? proposeKnown(entry) : null;
  const shown = same ?? known?.shown;
  const citation = shown === undefined ? null : citeDocument(shown, 'party');
  if (citation === null || entry.refused.includes(citation)) {
    return entry.resolved ? null : <SettleByHand entry={entry} decisions={decisions} />;
  }
  const now = new Date().toISOString();
  const confirm = () => {
    if (same !== null) onMerge(same);
    if (known === null) return;
    void decisions.decide(t('document_confirmed', known.shown.title), () =>
      confirmDocument(db, entry.key, known.fields, now),
    );
  };
  const refuse = () =>
    void decisions.decide(t('proposal_refused'), () =>
      refuseProposal(db, entry.key, citation, now),
    );
  return (
    <section class="proposal" aria-label={t('proposal')}>
      <p>{t('proposal_is', citation)}</p>
      <p class="quiet">{t(REASONS[known?.reason ?? 'in-register'])}</p>
      <div class="proposal-acts">
        <button type="button" class="button" onClick={confirm}>
          {t('action_confirm')}
        </button>
        <button type="button" class="button button-quiet" onClick={refuse}>
          {t('action_refuse')}
        </button>
        {!entry.resolved && entry.date !== null && (
          <SettleButton entry={entry} decisions={decisions} />
        )}
      </div>
    </section>
  );
}

/** Without a proposal: whoever knows the document writes number and date, and says that it is so. */
function SettleByHand({ entry, decisions }: Pick<DocumentProposalProps, 'entry' | 'decisions'>) {
  const { t } = useApp();
  return (
    <section class="proposal" aria-label={t('proposal')}>
      <p class="quiet">{t('settle_hint')}</p>
      <div class="proposal-acts">
        <SettleButton entry={entry} decisions={decisions} />
      </div>
    </section>
  );
}

function SettleButton({ entry, decisions }: Pick<DocumentProposalProps, 'entry' | 'decisions'>) {
  const { t, db } = useApp();
  const { title, normalized, date, issuer, subject } = entry;
  const settle = () =>
    void decisions.decide(t('document_confirmed', title), () =>
      confirmDocument(
        db,
        entry.key,
        { title, normalized, date, issuer, subject },
        new Date().toISOString(),
      ),
    );
  return (
    <button type="button" class="button" disabled={entry.date === null} onClick={settle}>
      {t('action_settle')}
    </button>
  );
}

function proposeKnown(entry: RegisterEntry) {
  const appeared = entry.firstCited ?? entry.mentions[0]?.savedAt;
  const proposal = appeared === undefined ? null : proposeIdentity(entry.document, appeared);
  if (proposal === null) return null;
  const { normalized, date, issuer, subject, reason } = proposal;
  const title = `${entry.type.charAt(0).toUpperCase()}${entry.type.slice(1)} số ${normalized}`;
  const fields = { title, normalized, date, issuer, ...(subject && { subject }) };
  return { reason, fields, shown: { title, date, issuer, subject } };
}
