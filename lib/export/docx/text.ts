import { TextRun, type IRunOptions } from 'docx';
import { printable } from '../printable.ts';

/** The looks of a run that a digest needs; size in half-points. */
export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Against a style in italics. */
  readonly isUpright?: boolean;
  readonly isCapitals?: boolean;
  readonly size?: number;
  readonly isUnderlined?: boolean;
  /** Shown as a hyperlink. */
  readonly isLink?: boolean;
  /** Stands on a line of its own inside the paragraph. */
  readonly isNewLine?: boolean;
}

/** A run of printable text; whatever the text holds, the file stays well-formed. */
export function text(content: string, look: Look = {}): TextRun {
  const options: IRunOptions = {
    text: printable(content),
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.italics === true ? { italics: true } : {}),
    ...(look.isUpright === true ? { italics: false } : {}),
    ...(look.isCapitals === true ? { allCaps: true } : {}),
    ...(look.size === undefined ? {} : { size: look.size }),
    ...(look.isUnderlined === true ? { underline: { type: 'single' } } : {}),
    ...(look.isLink === true ? { style: 'Hyperlink' } : {}),
    ...(look.isNewLine === true ? { break: 1 } : {}),
  };
  return new TextRun(options);
}
