import { Component, type ComponentType, type FunctionComponent } from 'preact';

/** A component that is drawn again only where one of its props is another: for the lines of long lists. */
export function steady<Props extends object>(
  Drawn: FunctionComponent<Props>,
): ComponentType<Props> {
  return class Steady extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      for (const name in next) if (next[name] !== this.props[name]) return true;
      return false;
    }
    override render() {
      return <Drawn {...this.props} />;
    }
  };
}
