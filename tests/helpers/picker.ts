import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { CHROME_BUILD } from '../../scripts/browser/chromium.ts';
import { until } from '../../scripts/browser/until.ts';

/**
 * A copy of the build that may enter every page. A click on the toolbar icon gives that for one page, and no
 * test can click there; everything else is as built.
 */
export function buildWithAccess(build = process.env['TRICH_LUC_BUILD'] ?? CHROME_BUILD): {
  build: string;
  remove: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-build-'));
  cpSync(build, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['<all_urls>'] }));
  return { build: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** The picker over a page, seen through its closed shadow root as the browser's own tools see it. */
export class Picker {
  readonly page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  /** Waits until the picker is drawn. */
  static async on(page: Page): Promise<Picker> {
    const picker = new Picker(page, await page.context().newCDPSession(page));
    await until(
      'the picker',
      () => picker.text(),
      (text) => text !== '',
    );
    return picker;
  }

  async #panel(): Promise<DomNode | undefined> {
    const { root } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
    return find(root, (node) => attribute(node, 'role') === 'dialog');
  }

  /** All that the panel says; empty where there is none. */
  async text(): Promise<string> {
    const panel = await this.#panel();
    return panel === undefined ? '' : textOf(panel).replace(/\s+/g, ' ').trim();
  }

  /** On which side of the page the panel stands. */
  async side(): Promise<'left' | 'right'> {
    const panel = await this.#panel();
    if (panel === undefined) throw new Error('No picker is open.');
    const { model } = await this.#session.send('DOM.getBoxModel', {
      backendNodeId: panel.backendNodeId,
    });
    return (model.border[0] ?? 0) < 100 ? 'left' : 'right';
  }

  async says(words: string): Promise<string> {
    return until(
      `the picker says "${words}"`,
      () => this.text(),
      (text) => text.includes(words),
    );
  }

  /** Presses a button of the panel. */
  async press(name: string): Promise<void> {
    const panel = await this.#panel();
    const button =
      panel &&
      find(
        panel,
        (node) =>
          node.nodeName === 'BUTTON' &&
          (textOf(node).trim() === name || attribute(node, 'aria-label') === name),
      );
    if (button === undefined) throw new Error(`The picker has no button "${name}".`);
    const { model } = await this.#session.send('DOM.getBoxModel', {
      backendNodeId: button.backendNodeId,
    });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
    await this.page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  /** Moves the mouse over the innermost element of the page that prints a text. */
  async pointAt(text: string): Promise<void> {
    const element = this.page.getByText(text).last();
    await element.scrollIntoViewIfNeeded();
    const box = await element.boundingBox();
    if (box === null) throw new Error(`"${text}" is not to be seen.`);
    await this.page.mouse.move(box.x + 12, box.y + box.height / 2, { steps: 3 });
  }

  async clickOn(text: string): Promise<void> {
    await this.pointAt(text);
    await this.page.mouse.down();
    await this.page.mouse.up();
  }
}

function find(node: DomNode, isIt: (node: DomNode) => boolean): DomNode | undefined {
  if (isIt(node)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(child, isIt);
    if (found !== undefined) return found;
  }
  return undefined;
}

function attribute(node: DomNode, name: string): string | undefined {
  const at = node.attributes?.findIndex((each, index) => index % 2 === 0 && each === name) ?? -1;
  return at < 0 ? undefined : node.attributes?.[at + 1];
}

function textOf(node: DomNode): string {
  return node.nodeValue + (node.children ?? []).map((child) => ` ${textOf(child)}`).join('');
}
