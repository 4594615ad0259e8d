import { shelfHash, shelfText } from '../state/route.ts';
import type { TagNode } from '../state/tag-tree.ts';
import { FoldButton } from './fold-button.tsx';
import { NavLink } from './nav-link.tsx';

export interface TagLinksProps {
  readonly here: string | null;
  readonly nodes: readonly TagNode[];
  readonly isTurned: (fold: string) => boolean;
  readonly onTurn: (fold: string) => void;
  readonly isBelow?: boolean;
}

/** Tags as a tree. */
export function TagLinks({ nodes, isBelow = false, ...props }: TagLinksProps) {
  const { here, isTurned, onTurn } = props;
  return (
    <ul role="list" class={isBelow ? 'nav-list nav-below' : 'nav-list'}>
      {nodes.map(({ key, name, color, clips, children }) => {
        const shelf = { kind: 'tag', key } as const;
        const text = shelfText(shelf);
        const isOpen = !isTurned(text);
        return (
          <NavLink
            key={key}
            href={shelfHash({ shelf })}
            isHere={here === text}
            name={name}
            color={color}
            count={clips === 0 ? undefined : clips}
            drop={text}
            fold={
              children.length > 0 && (
                <FoldButton name={name} isOpen={isOpen} onTurn={() => onTurn(text)} />
              )
            }
          >
            {children.length > 0 && isOpen && <TagLinks {...props} nodes={children} isBelow />}
          </NavLink>
        );
      })}
    </ul>
  );
}
