export function findChromium(): string | null;
export function findFirefox(): string | null;
export function ensureBrowsers(options?: {
  readonly firefox?: boolean;
  readonly quiet?: boolean;
}): Promise<{ readonly chromium: string; readonly firefox: string | null }>;
