import tokens from '../../components/tokens.css?inline';
import buttons from './buttons.css?inline';
import own from './picker.css?inline';

/**
 * The picker's styles, for a shadow root: the tokens stand on the host, and lengths are pixels, since `rem`
 * would follow the page's own root size.
 */
export const pickerStyles = `${tokens}\n${buttons}\n${own}`
  .replace(/:root(\[[^\]]*\])?/g, (_, of: string | undefined) =>
    of === undefined ? ':host' : `:host(${of})`,
  )
  .replace(/(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`);
