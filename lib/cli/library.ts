import { readLibrary, type LibraryContents } from '../index.ts';
import { decodeText } from './decode.ts';
import { CommandFailure } from './failure.ts';
import { inputName, readInput } from './inputs.ts';

/**
 * The library in a file or in standard input: an export, or what `extract` printed.
 *
 * @throws CommandFailure where it cannot be read, or holds no clip
 */
export async function openLibrary(file: string): Promise<LibraryContents> {
  const text = decodeText(await readInput(file));
  const library = readLibrary(text, { readAt: new Date().toISOString() });
  if (!library.ok) {
    const detail = library.detail === undefined ? library.reason : library.detail;
    throw new CommandFailure('badInput', `${inputName(file)} is no library: ${detail}`);
  }
  if (library.value.clips.length === 0) {
    throw new CommandFailure('nothingFound', `there are no clips in ${inputName(file)}`);
  }
  return library.value;
}

/** Help text of the LIBRARY argument. */
export const LIBRARY_HELP =
  'exported JSON library, JSON Lines of articles or clips, or - for standard input';
