import type { Handlers } from '../../lib/extension/messages/receive.ts';
import { citeText } from './handlers/cite-text.ts';
import { fetchImagesMessage } from './handlers/fetch-images.ts';
import { keepFilesMessage } from './handlers/keep-files.ts';
import { keepLessonMessage } from './handlers/keep-lesson.ts';
import { pageDetected } from './handlers/page-detected.ts';
import { pickerOpened } from './handlers/picker-opened.ts';
import { readPage } from './handlers/read-page.ts';
import { refreshIcon } from './handlers/refresh-icon.ts';
import { keepIndexMessage } from './handlers/keep-index.ts';
import { repairIndexMessage } from './handlers/repair-index.ts';
import { retryFilesMessage } from './handlers/retry-files.ts';
import { runBatchMessage } from './handlers/run-batch.ts';
import { saveClipMessage } from './handlers/save-clip.ts';

/** One handler for each row of the message table. */
export const handlers: Handlers = {
  'page-detected': pageDetected,
  'read-page': readPage,
  'save-clip': saveClipMessage,
  'fetch-images': fetchImagesMessage,
  'keep-files': keepFilesMessage,
  'retry-files': retryFilesMessage,
  'cite-text': citeText,
  'run-batch': runBatchMessage,
  'refresh-icon': refreshIcon,
  'repair-index': repairIndexMessage,
  'keep-index': keepIndexMessage,
  'picker-opened': pickerOpened,
  'keep-lesson': keepLessonMessage,
};
