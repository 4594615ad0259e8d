import type { ExportChoices, ExportOptions, HeadingBlock } from '../export-format.ts';
import { chosen, typed } from '../options.ts';
import { LAYOUT, NUMBER } from './options.ts';

/** What says how a document is headed. */
export interface HeadedRequest {
  readonly options?: ExportOptions;
  readonly choices?: ExportChoices;
}

/** The heading block that was asked for: of the office, in the chosen style; undefined for none. */
export function chosenHeading(request: HeadedRequest): HeadingBlock | undefined {
  const layout = chosen(request, LAYOUT);
  const office = request.options?.heading;
  if (layout === 'none') return undefined;
  const number = typed(request, NUMBER);
  const given = number === '' ? {} : { number };
  if (layout === 'office') return office && { ...office, ...given };
  return { agency: '', place: '', ...office, ...given, style: layout };
}
