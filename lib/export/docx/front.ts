import type { Paragraph, Table } from 'docx';
import { vietnamDay } from '../dates.ts';
import { switchedOn } from '../options.ts';
import { chosenHeading, type HeadedRequest } from './chosen-heading.ts';
import { headingBlock } from './heading-block.ts';
import { SIGNATURE } from './options.ts';
import { signatureBlock } from './signature-block.ts';
import { titleBlock } from './title-block.ts';

/** What the first and the last page are made from. */
export interface FrontRequest extends HeadedRequest {
  readonly now: Date;
}

export interface DocumentTitle {
  /** What kind of document it is, in capitals. */
  readonly name: string;
  /** What it is about; left out where empty. */
  readonly title: string;
  /** What stands in brackets below, in italics. */
  readonly remark: string;
}

/** The heading block alone, where there is one. */
export function chosenHeadingContent(request: FrontRequest): Table[] {
  const heading = chosenHeading(request);
  return heading === undefined ? [] : [headingBlock(heading, vietnamDay(request.now))];
}

/** The top of the first page: heading block where there is one, then the title. */
export function frontMatter(request: FrontRequest, title: DocumentTitle): (Paragraph | Table)[] {
  const style = chosenHeading(request)?.style ?? null;
  return [...chosenHeadingContent(request), ...titleBlock(title, style)];
}

/** Recipients and signature, where they were asked for. */
export function backMatter(request: FrontRequest): (Paragraph | Table)[] {
  if (!switchedOn(request, SIGNATURE)) return [];
  const heading = chosenHeading(request);
  return signatureBlock(heading?.style ?? 'state', heading?.signer);
}
