import { displayDate } from '../../../lib/index.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { clipHash } from '../state/route.ts';

/** A clip in a list: its title, when it was posted and where. */
export function ClipEntry({ row }: { readonly row: ClipRow }) {
  const facts = [
    row.publishedAt && displayDate(row.publishedAt),
    row.portalName || row.portalHost,
  ].filter(Boolean);
  return (
    <div>
      <a href={clipHash(row.id)}>{row.title}</a>
      <p class="quiet">{facts.join(' · ')}</p>
    </div>
  );
}
