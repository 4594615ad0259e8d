import { type App, AppProvider } from '../pages/app-context.ts';
import { ErrorBoundary } from '../pages/error-boundary.tsx';
import { useOnce } from '../pages/use-once.ts';
import { loadDemo } from './state/load-demo.ts';
import { Tour } from './views/tour.tsx';

/** The first minute with the extension: each step is the real act, on an article that lies inside. */
export function WelcomeApp({ app }: { readonly app: App }) {
  return (
    <AppProvider value={app}>
      <ErrorBoundary t={app.t}>
        <LoadedTour />
      </ErrorBoundary>
    </AppProvider>
  );
}

function LoadedTour() {
  const demo = useOnce(loadDemo);
  return demo === undefined ? <main aria-busy /> : <Tour demo={demo} />;
}
