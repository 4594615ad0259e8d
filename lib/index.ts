export { extractArticle } from './article/extract-article.ts';
export { extractUnrepaired } from './article/extract.ts';
export { extractSelection } from './article/extract-selection.ts';
export type { ExtractOptions } from './article/extract.ts';
export { pageBlocks } from './article/page-blocks.ts';
export { pageMarkup } from './article/page-markup.ts';
export { readByline } from './article/byline.ts';
export { repairArticle } from './article/repair-article.ts';
export { repairLines } from './article/repair-lines.ts';
export { bareArticle, withPicture } from './clip/bare-article.ts';
export type { BackupManifest, CryptoPort } from './clip/backup/format.ts';
export { addressKey, parseAddress } from './clip/address.ts';
export { canKeep } from './clip/attachment/can-keep.ts';
export { fileKind, isOfType, mediaTypeOf } from './clip/attachment/file-kind.ts';
export { keptName } from './clip/attachment/kept-name.ts';
export { blockKeys } from './clip/block-key.ts';
export { canonicalJson } from './clip/canonical-json.ts';
export { fromBase64, toBase64 } from './clip/base64.ts';
export { blockText, blocksImages, blocksText, inlineText } from './clip/blocks.ts';
export { CLIP_SCHEMA } from './clip/clip.ts';
export { SHELF_COLORS } from './clip/shelf-colors.ts';
export type { ShelfColor } from './clip/shelf-colors.ts';
export { compareArticles, isDifferent } from './clip/compare.ts';
export type { ComparedField, Comparison, FieldChange } from './clip/compare.ts';
export { diffWords } from './clip/diff/words.ts';
export type { ParagraphChange } from './clip/diff/paragraphs.ts';
export type { TextPart } from './clip/diff/words.ts';
export { applyEdits } from './clip/edits.ts';
export { fingerprintText } from './clip/fingerprint.ts';
export { HIGHLIGHT_COLORS, highlightSchema } from './clip/highlight/highlight.ts';
export { markPassage } from './clip/highlight/mark-passage.ts';
export { passageFinder } from './clip/highlight/find-passage.ts';
export { findInText } from './clip/reading/find-in-text.ts';
export { outlineOf } from './clip/reading/outline.ts';
export { readingText } from './clip/highlight/reading-text.ts';
export { cleanImage } from './clip/image/clean-image.ts';
export { readImageHeader } from './clip/image-header.ts';
export { locateMentions } from './clip/locate-mentions.ts';
export { blockSchema } from './clip/parse-blocks.ts';
export { parseOffice } from './clip/office.ts';
export type { Office } from './clip/office.ts';
export {
  collectionPartSchema,
  parseArticle,
  parseClip,
  parseLibrary,
} from './clip/parse-library.ts';
export { cleanTag, tagKey } from './clip/tag-key.ts';
export { fail, ok } from './clip/result.ts';
export type {
  ArticleImage,
  Block,
  BlockKind,
  HeadingLevel,
  Inline,
  TableCell,
} from './clip/blocks.ts';
export type { Article, Attachment, Byline, Media, Portal, RelatedLink } from './clip/article.ts';
export type { Citation, CitationForm, CitedDocument } from './clip/citation.ts';
export type { AddedBlock, ClipEdits } from './clip/edits.ts';
export type { ImageHeader } from './clip/image-header.ts';
export type { FileKind } from './clip/attachment/file-kind.ts';
export type { FoundPassage } from './clip/highlight/find-passage.ts';
export type { Highlight, HighlightColor } from './clip/highlight/highlight.ts';
export type { MarkedPassage } from './clip/highlight/mark-passage.ts';
export type { FoundText } from './clip/reading/find-in-text.ts';
export type { OutlineEntry } from './clip/reading/outline.ts';
export type { ReadingRun, ReadingText } from './clip/highlight/reading-text.ts';
export type {
  Clip,
  ClipStatus,
  Collection,
  CollectionPart,
  EmbeddedPicture,
  Library,
} from './clip/clip.ts';
export type { LocatedMention, MentionMap } from './clip/locate-mentions.ts';
export type {
  RegisterEntry,
  RegisterFields,
  RegisterMention,
  RegisterRule,
} from './clip/register.ts';
export type { ParseReason } from './clip/parse-library.ts';
export type { Result } from './clip/result.ts';
export { citationRecords } from './directive/citation-record.ts';
export { citeArticle } from './directive/cite-article.ts';
export { citeDocument } from './directive/cite-document.ts';
export { documentLabel } from './directive/document-label.ts';
export { filterRegister, registerFacets, sortRegister } from './directive/filter-register.ts';
export { findCitations } from './directive/find-citations.ts';
export { groupDocuments } from './directive/group-documents.ts';
export { identityKey } from './directive/identity-key.ts';
export { buildRegister } from './directive/register.ts';
export { areOfOneKind, proposeSame } from './directive/propose-same.ts';
export { proposeIdentity } from './directive/propose-identity.ts';
export type { CitationRecord } from './directive/citation-record.ts';
export type { RegisterColumn, RegisterFilter } from './directive/filter-register.ts';
export type { GroupedDocuments } from './directive/group-documents.ts';
export type { IdentityProposal, ProposalReason } from './directive/propose-identity.ts';
export { citationStyles, citeClip } from './export/cite-clip.ts';
export type { CitationStyle, CitedClip } from './export/cite-clip.ts';
export { exportClips } from './export/export-clips.ts';
export {
  checkTemplate,
  type FoundPlaceholder,
  inspectTemplate,
  makeStarterTemplate,
  type PreviewPiece,
  previewTemplate,
  TemplateError,
  type TemplateInspection,
  type TemplateProblem,
} from './export/docx/own-template.ts';
export { exportFormats } from './export/formats.ts';
export { officeHeading } from './export/office.ts';
export {
  DEFAULT_PATTERN,
  exportFileName,
  fileNamePlaceholders,
  unknownPlaceholders,
} from './export/file-name.ts';
export { groupClips } from './export/group-clips.ts';
export {
  type CollectionSection,
  collectionSections,
  orderWithParts,
} from './clip/collection-parts.ts';
export { PRINT_STYLE } from './export/html/style.ts';
export { jsonSchemas } from './export/json-schema/schemas.ts';
export { checkChoices } from './export/options.ts';
export { layOutPrint } from './export/print/lay-out.ts';
export { printOptions } from './export/print/options.ts';
export { exportRegister } from './export/register/export-register.ts';
export { registerFormats } from './export/register/formats.ts';
export type {
  ConvertImage,
  ExportedFile,
  ExportImage,
  ExportChoices,
  ExportOptions,
  ExportProgress,
  ExportRequest,
  FormatOption,
  HeadingBlock,
  ImageLookup,
} from './export/export-format.ts';
export type { ClipGrouping } from './export/group-clips.ts';
export type {
  HeadingLine,
  PrintedDocument,
  PrintedEntry,
  PrintedHeading,
  PrintedItem,
  PrintedMark,
  PrintedPart,
} from './export/print/printed-document.ts';
export type { ExportFormat, ExportFormatId } from './export/formats.ts';
export type { RegisterFormat, RegisterFormatId } from './export/register/formats.ts';
export type { RegisterRequest } from './export/register/register-request.ts';
export { BackupTooLarge, writeBackup } from './export/backup/write-backup.ts';
export type { BackupOptions, BackupSource } from './export/backup/write-backup.ts';
export { backupParts, checkBackup } from './import/backup/read-backup.ts';
export type {
  BackupFile,
  BackupPart,
  BackupReason,
  ReadBackupOptions,
} from './import/backup/read-backup.ts';
export { readFileText } from './import/file-text/file-text.ts';
export { officeText } from './import/file-text/office-text.ts';
export type { FileTextFailure } from './import/file-text/office-text.ts';
export type { FileText } from './import/file-text/text-limits.ts';
export { importFormats } from './import/formats.ts';
export type {
  ImportedClip,
  ImportedCollection,
  ImportEntry,
  ImportFailure,
  ImportFault,
  ImportFile,
  ImportFormat,
  ImportProblem,
  ImportWorld,
} from './import/import-format.ts';
export { csvFields, guessMapping } from './import/csv-columns.ts';
export type { CsvField, CsvMapping } from './import/csv-columns.ts';
export { decidedDocuments, withDecidedDocuments } from './clip/decided-documents.ts';
export { decodeFile } from './import/decode-file.ts';
export { guessDayOrder } from './import/day-order.ts';
export type { DayOrder } from './import/day-order.ts';
export { readCsvEntries } from './import/formats/csv.ts';
export type { CsvChoices } from './import/formats/csv.ts';
export { readCsv } from './import/read-csv.ts';
export { libraryFromImport } from './import/library-from-import.ts';
export { anchorPassages, type ImportedPassage, passageNote } from './import/passages.ts';
export { planImport } from './import/plan-import.ts';
export type { ImportAct, KnownClip, PlannedImport } from './import/plan-import.ts';
export { readImport } from './import/read-import.ts';
export type { ImportReading } from './import/read-import.ts';
export { readLibrary } from './import/read-library.ts';
export type { LibraryContents, ReadOptions, ReadReason } from './import/read-library.ts';
export { findDate } from './portal/dates.ts';
export { detectPage, glanceAtPage } from './portal/detect.ts';
export type { Detection, Glance, PageKind } from './portal/detect.ts';
export { printView } from './portal/print-view.ts';
export { readList } from './portal/read-list.ts';
export type { ListLink } from './portal/list-links.ts';
export type { PageList } from './portal/read-list.ts';
export { makeSelectors } from './portal/taught/make-selectors.ts';
export {
  MOST_LAYOUTS,
  taughtLayoutSchema,
  taughtProfileSchema,
} from './portal/taught/parse-taught.ts';
export { suggestPart, widerPart } from './portal/taught/suggest-part.ts';
export { readTaughtFile, writeTaughtFile } from './portal/taught/taught-file.ts';
export { TAUGHT_FIELDS, TAUGHT_SCHEMA } from './portal/taught/taught-profile.ts';
export { understandPart } from './portal/taught/understand-part.ts';
export type { TaughtElements } from './portal/taught/locate-taught.ts';
export type { TaughtFileReason } from './portal/taught/taught-file.ts';
export type {
  TaughtField,
  TaughtFields,
  TaughtLayout,
  TaughtProfile,
} from './portal/taught/taught-profile.ts';
export type { PartReading } from './portal/taught/understand-part.ts';
export { fuzzyCompletion, plainCompletion } from './search/completion.ts';
export { suggestTags } from './search/suggest-tags.ts';
export { indexDelta, indexRemoval } from './search/delta.ts';
export { searchDocument } from './search/document.ts';
export {
  chipOfValue,
  fieldAtCaret,
  takeValue,
  withField,
  withoutPart,
} from './search/edit-query.ts';
export { findHighlights } from './search/highlight.ts';
export { searchLibrary } from './search/library.ts';
export { sealedCores } from './search/manifest.ts';
export { mergeIndex, rebuildIndex } from './search/merge-index.ts';
export { parseQuery } from './search/parse-query.ts';
export { joinSearchIndex, openSearchIndex, readSealedIndex } from './search/search-index.ts';
export { makeFileSnippet } from './search/file-snippet.ts';
export { makeSnippet } from './search/snippet.ts';
export { memoryStorage } from './search/storage.ts';
export type { Completable, Complete } from './search/completion.ts';
export type { SearchDocument } from './search/document.ts';
export type { OpenField } from './search/edit-query.ts';
export type { FacetField, FacetOptions, Facets, FacetValue } from './search/facets.ts';
export type { TextRange } from './search/highlight.ts';
export type { LibraryHit, LibraryOptions, LibraryResult } from './search/library.ts';
export type { MergeOutcome } from './search/merge-index.ts';
export type { Query, QueryChip, QueryNote, QueryProblem, QueryWord } from './search/query.ts';
export type { SearchIndex } from './search/search-index.ts';
export type {
  HitReason,
  QueryReading,
  SearchHit,
  SearchOptions,
  SearchResult,
} from './search/search-result.ts';
export type { FileSnippet } from './search/file-snippet.ts';
export type { Snippet } from './search/snippet.ts';
export type { IndexStorage } from './search/storage.ts';
export type { HitText } from './search/text-rank.ts';
export { displayDate, parseDisplayDate } from './text/display-date.ts';
export { documentNumberKey, findDocumentNumbers } from './text/document-number.ts';
export { fileName } from './text/file-name.ts';
export { foldMap, foldText } from './text/fold.ts';
export { repairLegacyText } from './text/legacy.ts';
export { cleanLine, cleanLines, normalizeText } from './text/normalize.ts';
export { tokenize } from './text/tokens.ts';
export type { NumberMention } from './text/document-number.ts';
export type { FoldMap } from './text/fold.ts';
export type { Token } from './text/tokens.ts';
