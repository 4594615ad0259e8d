/** A parsed page and how to let go of it. */
export interface Page {
  readonly document: Document;
  close(): void;
}

/** Turns HTML into a page. Runs no script and loads nothing. */
export type ParsePage = (html: string, url: string) => Page;

/**
 * The DOM of the command line, loaded when the first page is read: commands that read no page
 * start without it.
 */
export async function loadDom(): Promise<ParsePage> {
  const { JSDOM, VirtualConsole } = await import('jsdom');
  // Nobody listens to it: faults in a page's style sheets are none of the reader's business.
  const virtualConsole = new VirtualConsole();
  return (html, url) => {
    const { window } = new JSDOM(html, { url, virtualConsole });
    return { document: window.document, close: () => window.close() };
  };
}
