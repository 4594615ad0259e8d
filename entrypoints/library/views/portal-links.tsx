import type { PortalShelf } from '../../../lib/extension/database/shelves.ts';
import { shortPortal } from '../../pages/short-portal.ts';
import { shelfHash, shelfText } from '../state/route.ts';
import { NavLink } from './nav-link.tsx';

/** Portals, by name. */
export function PortalLinks(props: {
  readonly here: string | null;
  readonly portals: readonly PortalShelf[];
}) {
  return (
    <ul role="list" class="nav-list">
      {props.portals.map(({ host, name, clips }) => {
        const shelf = { kind: 'portal', host } as const;
        return (
          <NavLink
            key={host}
            href={shelfHash({ shelf })}
            isHere={props.here === shelfText(shelf)}
            name={shortPortal(name)}
            count={clips}
          />
        );
      })}
    </ul>
  );
}
