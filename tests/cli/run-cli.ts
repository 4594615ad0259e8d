import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

// Each run starts a process, and some start a DOM in it; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const MAIN = fileURLToPath(new URL('../../lib/cli/main.ts', import.meta.url));

/** Runs the command line as scripts do: a process of its own, with `input` on standard input. */
export function runCli(args: readonly string[], input = '', cwd?: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], cwd === undefined ? {} : { cwd });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => undefined); // a command that reads no input closes it
    child.stdin.end(input);
  });
}

/** A folder with the given files, removed after the test. */
export async function makeFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trich-luc-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** A saved portal page about a meeting; `head` goes into its head. */
export function makePage(title: string, head = ''): string {
  const text =
    'Sáng 05/02/2026, Đảng ủy xã Xuân Lập tổ chức hội nghị quán triệt Quyết định số 238-QĐ/TW của Ban Bí thư đến toàn thể cán bộ, đảng viên trong xã.';
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body><div class="menu"><a href="/">Trang chủ</a></div>
<div class="content"><h1>${title}</h1><p>Đăng lúc: 05/02/2026 15:20 (GMT+7)</p>
<p><b>${text}</b></p><p>${text} ${text}</p><p>Hội nghị giao các chi bộ xây dựng chương trình, kế hoạch thực hiện phù hợp với tình hình của từng đơn vị, báo cáo kết quả trước ngày 15 hằng tháng.</p></div></body></html>`;
}
