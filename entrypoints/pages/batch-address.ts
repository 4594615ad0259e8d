/** The page that picks from the list in a tab, as a path inside the extension. */
export function pickerAddress(tabId: number): string {
  return `/batch.html?tab=${tabId}`;
}

/** The page that picks among the tabs of a window. */
export function tabsAddress(windowId: number): string {
  return `/batch.html?window=${windowId}`;
}

/** The page that checks the clips of a host against its pages. */
export function checkAddress(host: string): string {
  return `/batch.html?check=${encodeURIComponent(host)}`;
}

/** The page that shows how a batch goes. */
export function batchAddress(batchId: string): string {
  return `/batch.html?batch=${batchId}`;
}
