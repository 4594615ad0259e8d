import { type App, AppProvider } from '../pages/app-context.ts';
import { useLazy } from '../pages/use-lazy.ts';
import { ErrorBoundary } from '../pages/error-boundary.tsx';
import { useState } from 'preact/hooks';
import type { LibraryView } from '../../lib/extension/library-view.ts';
import type { NavShelves } from '../../lib/extension/nav-memory.ts';
import { useRoute } from './state/route.ts';
import { useViewMemory } from './state/view-memory.ts';
import { ShelfNav } from './views/shelf-nav.tsx';
import { ShelfView } from './views/shelf-view.tsx';
import { NavButton } from './views/nav-button.tsx';

/** What is not the list is looked at less often: no part of the first load. */
const loadPage = () => import('./views/other-page.tsx');

export interface LibraryAppProps {
  readonly app: App;
  readonly view: LibraryView;
  /** Of the navigation what was read ahead. */
  readonly ahead: Partial<NavShelves> | null;
}

/** The library page: navigation, clips and reader; the register, the trash and what is rarer. */
export function LibraryApp({ app, view, ahead }: LibraryAppProps) {
  const route = useRoute();
  const [memory, remember] = useViewMemory(view);
  const [isListed, setListed] = useState(false);
  const isShelf = route.view === 'shelf';
  const page = useLazy(loadPage, undefined, isListed || !isShelf);
  return (
    <AppProvider value={app}>
      <ErrorBoundary t={app.t}>
        <div class="library">
          <ShelfNav
            route={route}
            folds={memory.folds}
            onFold={(folds) => remember({ folds })}
            ahead={ahead}
            isAwake={isListed || !isShelf}
          />
          {isShelf ? (
            <ShelfView
              route={route}
              memory={memory}
              onRemember={remember}
              onListed={() => setListed(true)}
            />
          ) : (
            <div class="library-page">
              <NavButton />
              {page !== undefined && <page.OtherPage route={route} />}
            </div>
          )}
        </div>
      </ErrorBoundary>
    </AppProvider>
  );
}
