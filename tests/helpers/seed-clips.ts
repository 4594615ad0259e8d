import type { Page } from 'playwright-core';
import { openExtensionPage } from '../../scripts/browser/pages.ts';
import { type Article, citeArticle } from '../../lib/index.ts';
import type { Desk } from './extension.ts';
import { makeArticle } from './make-article.ts';

export interface SeedClip {
  readonly title: string;
  readonly text?: string;
  readonly date?: string | null;
  readonly category?: string;
  readonly tags?: readonly string[];
  readonly portal?: readonly [name: string, host: string];
}

/** An article as a portal has it, its citations found. */
export function seedArticle(clip: SeedClip, at: number): Article {
  const [name, host] = clip.portal ?? ['Trang thông tin điện tử xã Xuân Lập', 'xuanlap.gov.vn'];
  const url = `https://${host}/bai-${at}`;
  return citeArticle(
    makeArticle({
      url,
      canonicalUrl: url,
      title: clip.title,
      text: clip.text ?? `Bài số ${at} kể chuyện ${clip.title}.`,
      category: clip.category ?? 'Kinh tế',
      publishedAt: clip.date === undefined ? '2024-03-01' : clip.date,
      portal: { name, host, platform: null },
    }),
  );
}

/** Saves clips as the popup does, by the background's own message. */
export async function seedClips(desk: Desk, clips: readonly SeedClip[]): Promise<void> {
  const page = await openExtensionPage(desk, 'popup.html?query=');
  const requests = clips.map((clip, at) => ({
    jobId: crypto.randomUUID(),
    tabId: null,
    article: seedArticle(clip, at),
    edits: {},
    tags: clip.tags ?? [],
    collections: [],
    note: '',
  }));
  for (const request of requests) await send(page, request);
  await page.close();
}

async function send(page: Page, payload: unknown): Promise<void> {
  const answer = await page.evaluate(
    (message) =>
      (
        globalThis as unknown as {
          chrome: {
            runtime: { sendMessage(message: unknown): Promise<{ ok: boolean } | undefined> };
          };
        }
      ).chrome.runtime.sendMessage(message),
    { type: 'save-clip', payload },
  );
  if (answer?.ok !== true) throw new Error(`not saved: ${JSON.stringify(answer)}`);
}
