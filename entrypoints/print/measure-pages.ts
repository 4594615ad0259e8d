/** Millimetres of a page's text, and between two columns: more than hangs out of any text. */
const TEXT_WIDTH = 165;
const GAP = 40;
const PIXELS_PER_MM = 96 / 25.4;
/** Sets the sheet in columns; see `print.css`. */
const CLASS = 'print-measure';

/** Where something begins: what breaks over columns has a box in each. */
function beginning(element: Element): number {
  const heading = element.querySelector('h2, h3') ?? element;
  return heading.getClientRects()[0]?.left ?? 0;
}

/**
 * The pages on which the parts of a document will be printed, by their ids. Browsers break columns by
 * the rules by which they break pages, so the sheet stands for a moment in columns of the size of a page's
 * text. CSS has `target-counter()` for this, which browsers do not know.
 */
export function measurePages(sheet: HTMLElement): ReadonlyMap<string, number> {
  sheet.classList.add(CLASS);
  const { left } = sheet.getBoundingClientRect();
  const column = (TEXT_WIDTH + GAP) * PIXELS_PER_MM;
  const pages = [...sheet.querySelectorAll('[id]')].map((element) => {
    const page = Math.round((beginning(element) - left) / column) + 1;
    return [element.id, page] as const;
  });
  sheet.classList.remove(CLASS);
  return new Map(pages);
}
