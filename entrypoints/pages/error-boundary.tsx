import { Component, type ComponentChildren } from 'preact';
import { isNewerStore, storageFailure } from '../../lib/extension/database/failure.ts';
import type { MessageKey, Translate } from '../../lib/extension/i18n/translate.ts';

interface ErrorBoundaryProps {
  readonly t: Translate;
  readonly children: ComponentChildren;
}

/** Where a view fails: what happened in one sentence, and one thing to try. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  render() {
    const { t, children } = this.props;
    if (this.state.error === undefined) return children;
    return (
      <main>
        <div class="notice" role="alert">
          <p>{t(wordsFor(this.state.error))}</p>
          <button type="button" class="button" onClick={() => location.reload()}>
            {t('action_reload')}
          </button>
        </div>
      </main>
    );
  }
}

function wordsFor(error: unknown): MessageKey {
  if (isNewerStore(error)) return 'error_store_newer';
  return storageFailure(error) === 'quota' ? 'error_store_quota' : 'error_store';
}
