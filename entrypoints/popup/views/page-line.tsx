import type { ComponentChildren } from 'preact';
import type { PageReading } from '../../../lib/extension/messages/table.ts';
import type { PageState } from '../../../lib/extension/page/page-state.ts';

export interface PageLineProps {
  readonly state: PageState;
  readonly portal: PageReading['detection']['portal'];
  /** What the page is, in a word or two. */
  readonly words: string;
  /** What can be done about it, at the end of the line. */
  readonly children?: ComponentChildren;
}

/** The state of the page in one line: what it is, and on which portal. */
export function PageLine({ state, portal, words, children }: PageLineProps) {
  return (
    <div class={`page-line page-${state}`}>
      <span class="page-dot" aria-hidden="true" />
      <strong class={state === 'saved' || state === 'changed' ? 'saved-line' : ''} role="status">
        {words}
      </strong>
      <span class="page-portal" title={`${portal.name}\n${portal.host}`}>
        {portal.name || portal.host}
      </span>
      {children}
    </div>
  );
}
