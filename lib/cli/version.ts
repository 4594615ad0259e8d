/** The version in the text of a package.json. */
export function readVersion(packageJson: string): string {
  const data: unknown = JSON.parse(packageJson);
  if (typeof data === 'object' && data !== null && 'version' in data) {
    if (typeof data.version === 'string') return data.version;
  }
  throw new Error('trich-luc: package.json has no version');
}
