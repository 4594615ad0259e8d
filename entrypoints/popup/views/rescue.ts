// What loads when a reading has to be put right by hand, as one chunk.
export { bylineOf } from '../state/byline-of.ts';
export { BlockPreview } from './block-preview.tsx';
export { SelectionBar } from './selection-bar.tsx';
