// What the popup can begin without, as one chunk: all that changes the store or searches it.
export { searchAhead } from '../../pages/search-ahead.ts';
export { CollectionsFace } from './collections-face.tsx';
export { KnownDocuments } from './known-documents.tsx';
export { ListOffer } from './list-offer.tsx';
export { SavedClip } from './saved-clip.tsx';
export { SearchFace } from './search-face.tsx';
export { TrashedLine } from './trashed-line.tsx';
export { SettingsMenu } from './settings-menu.tsx';
