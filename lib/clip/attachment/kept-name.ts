import { fileName } from '../../text/file-name.ts';
import type { Attachment } from '../article.ts';

/** The name under which a kept file is handed out: what the page calls it, with the extension of its type. */
export function keptName({ name, type }: Pick<Attachment, 'name' | 'type'>): string {
  const isNamed = name.toLowerCase().endsWith(`.${type}`);
  return `${fileName(isNamed ? name.slice(0, -type.length - 1) : name, 'tep')}.${type}`;
}
