/** The pickers of the File System Access API, which only some browsers have. */
interface Pickers {
  showSaveFilePicker(options: {
    readonly suggestedName: string;
    readonly types: readonly object[];
  }): Promise<FileSystemFileHandle>;
  showDirectoryPicker(options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}

function hasPickers(scope: object): scope is Pickers {
  return 'showSaveFilePicker' in scope && 'showDirectoryPicker' in scope;
}

/** Undefined in browsers without them. */
export function pickersOf(scope: object): Pickers | undefined {
  return hasPickers(scope) ? scope : undefined;
}

interface Permitted {
  queryPermission(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

function isPermitted(handle: object): handle is Permitted {
  return 'queryPermission' in handle && 'requestPermission' in handle;
}

/** Whether a folder may be written to; asks the user where `isAsking`, which needs a click. */
export async function mayWrite(
  handle: FileSystemDirectoryHandle,
  isAsking: boolean,
): Promise<boolean> {
  if (!isPermitted(handle)) return true;
  const mode = { mode: 'readwrite' } as const;
  const state = await handle.queryPermission(mode);
  if (state === 'granted' || !isAsking) return state === 'granted';
  return (await handle.requestPermission(mode)) === 'granted';
}

/** Whether somebody closed a picker without choosing. */
export function isDismissed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
