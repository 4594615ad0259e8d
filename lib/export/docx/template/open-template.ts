import { unzipSync } from 'fflate';
import { TemplateError } from './template-error.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';

/** The parts of a Word file by their path. */
export type Parts = Record<string, Uint8Array>;

export interface OpenTemplate {
  readonly parts: Parts;
  /** Path of the main part. */
  readonly main: string;
}

const MOST_PARTS = 2000;
const MOST_BYTES = 100_000_000;
const MOST_PART_BYTES = 50_000_000;
const WORD_MAIN =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const WORD_TEMPLATE_MAIN =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
const STRICT = 'http://purl.oclc.org/ooxml/';

function unpack(bytes: Uint8Array): Parts {
  let count = 0;
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        size += originalSize;
        if (count > MOST_PARTS || size > MOST_BYTES || originalSize > MOST_PART_BYTES) {
          throw new TemplateError([{ kind: 'too-large', name }]);
        }
        return !name.endsWith('/');
      },
    });
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    throw new TemplateError([{ kind: 'no-word-file', name: 'no zip archive' }]);
  }
}

/** A part as a tree. */
export function readPart(parts: Parts, path: string): XmlElement {
  const bytes = parts[path];
  const root = bytes === undefined ? null : parseXml(new TextDecoder().decode(bytes));
  if (root === null) throw new TemplateError([{ kind: 'no-word-file', name: path }]);
  return root;
}

/**
 * Opens a Word file that serves as a template. Refused are files with macros, ActiveX or embedded
 * programs, those in the Strict variant (whose names differ) and archives that unpack to more than
 * any template holds.
 *
 * @throws TemplateError
 */
export function openTemplate(bytes: Uint8Array): OpenTemplate {
  const parts = unpack(bytes);
  const types = readPart(parts, '[Content_Types].xml');
  const overrides = types.children.flatMap((part) =>
    typeof part === 'string'
      ? []
      : [{ path: part.attributes.get('PartName'), type: part.attributes.get('ContentType') ?? '' }],
  );
  const macros =
    overrides.find(({ type }) => /macroEnabled|vbaProject|activeX/i.test(type))?.type ??
    Object.keys(parts).find((name) => /vbaProject\.bin$|\/activeX\//i.test(name));
  if (macros !== undefined) throw new TemplateError([{ kind: 'macros', name: macros }]);
  const main = overrides.find(({ type }) => type === WORD_MAIN || type === WORD_TEMPLATE_MAIN);
  const path = main?.path?.replace(/^\//, '');
  if (path === undefined) {
    throw new TemplateError([{ kind: 'no-word-file', name: 'no main document' }]);
  }
  if ([...readPart(parts, path).attributes.values()].some((value) => value.startsWith(STRICT))) {
    throw new TemplateError([{ kind: 'no-word-file', name: 'Strict Open XML' }]);
  }
  return { parts, main: path };
}
