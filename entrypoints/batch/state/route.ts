/** What the page shows: the links of a list, the tabs of a window, or a batch under way. */
export type Route =
  | { readonly view: 'list'; readonly tabId: number }
  | { readonly view: 'tabs'; readonly windowId: number }
  | { readonly view: 'batch'; readonly id: string }
  | { readonly view: 'check'; readonly host: string }
  | { readonly view: 'latest' };

/** Reads `batch.html?tab=N`, `?window=N`, `?batch=ID`, `?check=HOST`; anything else shows the latest batch. */
export function parseRoute(search: string): Route {
  const parameters = new URLSearchParams(search);
  const number = (name: string) => Number(parameters.get(name) ?? NaN);
  const id = parameters.get('batch');
  const host = parameters.get('check');
  if (id !== null) return { view: 'batch', id };
  if (host !== null) return { view: 'check', host };
  if (Number.isInteger(number('tab'))) return { view: 'list', tabId: number('tab') };
  if (Number.isInteger(number('window'))) return { view: 'tabs', windowId: number('window') };
  return { view: 'latest' };
}
