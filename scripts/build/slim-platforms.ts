/**
 * Leaves out of the content script what a platform's profile says to people alone: its name, where the knowledge
 * comes from and when that was checked.
 */
export const slimPlatforms = {
  name: 'slim-platforms',
  enforce: 'pre' as const, // While it is still the text that was written.
  transform(code: string, id: string): string | null {
    if (!/\/lib\/portal\/platforms\/[\w-]+\.ts$/.test(id.replaceAll('\\', '/'))) return null;
    return code.replace(/^ {2}(?:name|source|checked):\s+'[^']*',\n/gm, '');
  },
};
