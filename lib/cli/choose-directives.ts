import { filterRegister, foldText, registerFacets, type RegisterEntry } from '../index.ts';
import { CommandFailure } from './failure.ts';

/** What the register is narrowed to; each part may be left out. */
export interface DirectiveChoice {
  readonly type?: string;
  readonly issuer?: string;
  /** `2020`. */
  readonly year?: string;
}

/** A name as the register has it, found without accents and capitals. */
function known(option: string, name: string | undefined, names: readonly string[]): string | null {
  if (name === undefined) return null;
  const wanted = foldText(name.trim());
  const found = names.find((candidate) => foldText(candidate) === wanted);
  if (found !== undefined) return found;
  const list = names.length === 0 ? 'none' : names.join(', ');
  throw new CommandFailure('nothingFound', `no directive of ${option} "${name}" (known: ${list})`);
}

/**
 * The documents of one type, issuing body or year.
 *
 * @throws CommandFailure naming the types or bodies that occur, where the wanted one does not
 */
export function chooseDirectives(
  entries: readonly RegisterEntry[],
  { type, issuer, year }: DirectiveChoice,
): RegisterEntry[] {
  const facets = registerFacets(entries);
  return filterRegister(entries, {
    text: '',
    type: known('type', type, facets.types),
    issuer: known('issuer', issuer, facets.issuers),
    year: year ?? null,
  });
}
