// The faces that load behind the first paint, as one chunk.
export { CollectionsFace } from './collections-face.tsx';
export { SearchFace } from './search-face.tsx';
