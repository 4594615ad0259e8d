import type { IconNode } from 'lucide';
import { h } from 'preact';

/** One icon of the line set; hidden from assistive technology, since a word stands beside it. */
export function Icon({ node }: { readonly node: IconNode }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
