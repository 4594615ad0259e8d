import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../../components/icon.tsx';
import type { ShelfColor } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';

export interface NavLinkProps {
  readonly href: string;
  readonly isHere: boolean;
  readonly name: string;
  readonly icon?: IconNode;
  readonly emoji?: string | undefined;
  readonly color?: ShelfColor | undefined;
  /** Undefined while it is being counted, and where there is nothing to count. */
  readonly count?: number | undefined;
  /** What clips dragged here are put into, as the address names it. */
  readonly drop?: string;
  /** Behind the link: what folds the links below it. */
  readonly fold?: ComponentChildren;
  /** The links below it. */
  readonly children?: ComponentChildren;
}

/** One line of the navigation. */
export function NavLink(props: NavLinkProps) {
  const { language } = useApp();
  const { icon, emoji, color, count } = props;
  return (
    <li>
      <span class="nav-line">
        {props.fold}
        <a
          class="nav-link"
          href={props.href}
          title={props.name}
          data-drop={props.drop}
          aria-current={props.isHere ? 'page' : undefined}
        >
          {emoji !== undefined && (
            <span class="nav-emoji" aria-hidden="true">
              {emoji}
            </span>
          )}
          {emoji === undefined && icon !== undefined && <Icon node={icon} />}
          {emoji === undefined && icon === undefined && (
            <span class="nav-dot" data-color={color ?? 'none'} aria-hidden="true" />
          )}
          <span class="nav-name">{props.name}</span>
          {count !== undefined && (
            <span class="nav-count">
              {count.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')}
            </span>
          )}
        </a>
      </span>
      {props.children}
    </li>
  );
}
