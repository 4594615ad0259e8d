// What loads behind the first paint, as one chunk: all that changes the store or searches it.
export { CollectionsFace } from './collections-face.tsx';
export { KnownDocuments } from './known-documents.tsx';
export { ListOffer } from './list-offer.tsx';
export { SavedClip } from './saved-clip.tsx';
export { SearchFace } from './search-face.tsx';
export { TrashedLine } from './trashed-line.tsx';
