import type { RegisterEntry } from '../../clip/register.ts';
import type { ExportChoices, ExportOptions } from '../export-format.ts';

export interface RegisterRequest {
  /** In the order in which the tables shall list them; the Word document sorts by issuing body. */
  readonly entries: readonly RegisterEntry[];
  /** Name of the register or of the selection; empty leaves it out of the document. */
  readonly title: string;
  readonly now: Date;
  readonly options?: ExportOptions;
  /** Answers to the options of the format's row; what is left out has its initial value. */
  readonly choices?: ExportChoices;
  /** Pattern of the file's name; see `exportFileName`. */
  readonly fileName?: string;
}
