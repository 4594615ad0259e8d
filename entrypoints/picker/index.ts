import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { closePicker, openPicker } from './open-picker.ts';

/** Put into a page when its reader wants to point out the parts of an article; a second time, it leaves. */
export default defineUnlistedScript(() => {
  if (!closePicker()) void openPicker();
});
