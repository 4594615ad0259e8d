import { useState } from 'preact/hooks';
import type { TaughtProfile } from '../../../lib/index.ts';
import type { TaughtRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { importState } from '../state/taught-import-state.ts';

export interface TaughtImportProps {
  /** What the file holds. */
  readonly offered: readonly TaughtProfile[];
  readonly known: readonly TaughtRow[];
  readonly onTake: (profiles: readonly TaughtProfile[]) => void;
  readonly onLeave: () => void;
}

/** What a file would change, host by host, before anything is changed. */
export function TaughtImport({ offered, known, onTake, onLeave }: TaughtImportProps) {
  const { t } = useApp();
  const states = new Map(
    offered.map((profile) => [
      profile.host,
      importState(
        profile,
        known.find(({ host }) => host === profile.host),
      ),
    ]),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(offered.map(({ host }) => host).filter((host) => states.get(host) !== 'taught_same')),
  );
  const toggle = (host: string, isIn: boolean) => {
    const next = new Set(chosen);
    if (isIn) next.add(host);
    else next.delete(host);
    setChosen(next);
  };
  return (
    <section class="taught-import" aria-label={t('taught_offered')}>
      <h2>{t('taught_offered')}</h2>
      <ul role="list">
        {offered.map(({ host, name }) => {
          const state = states.get(host) ?? 'taught_new';
          return (
            <li key={host}>
              <label class="setting">
                <input
                  type="checkbox"
                  checked={chosen.has(host)}
                  disabled={state === 'taught_same'}
                  onChange={(event) => toggle(host, event.currentTarget.checked)}
                />
                <span>
                  {name || host} <span class="quiet">{host}</span>
                  <span class={state === 'taught_replaces' ? 'taught-warning' : 'quiet'}>
                    {' '}
                    · {t(state)}
                  </span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <div class="taught-actions">
        <button
          type="button"
          class="button button-primary"
          disabled={chosen.size === 0}
          ref={(button) => {
            if (document.activeElement === document.body) button?.focus();
          }}
          onClick={() => onTake(offered.filter(({ host }) => chosen.has(host)))}
        >
          {t('taught_take', chosen.size)}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {t('action_cancel')}
        </button>
      </div>
    </section>
  );
}
