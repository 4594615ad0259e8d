import { useEffect, useState } from 'preact/hooks';
import { type App, AppProvider } from '../pages/app-context.ts';
import { ErrorBoundary } from '../pages/error-boundary.tsx';
import { Reader } from './views/reader.tsx';

/** The library page: the clip that the address names (`library.html#clip=ID`). */
export function LibraryApp({ app }: { readonly app: App }) {
  const [clipId, setClipId] = useState(addressedClip);
  useEffect(() => {
    const onHashChange = () => setClipId(addressedClip());
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
  return (
    <AppProvider value={app}>
      <ErrorBoundary t={app.t}>
        <Reader key={clipId} clipId={clipId} />
      </ErrorBoundary>
    </AppProvider>
  );
}

/** An id only: nothing else of the address is used. */
function addressedClip(): string {
  return new URLSearchParams(location.hash.slice(1)).get('clip') ?? '';
}
