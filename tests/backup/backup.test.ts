import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sha256, toHex } from '../../lib/clip/backup/format.ts';
import { each, makeBlob, pack, parts, port, verdict } from './make.ts';

describe('a backup comes back as it went', () => {
  test.each([undefined, 'mật khẩu của cơ quan'])('password: %s', async (password) => {
    const bytes = await pack({}, password);
    const found = await parts(bytes, password === undefined ? {} : { password });
    expect(found).toEqual([
      { kind: 'rows', table: 'clips', rows: [{ id: 'a', title: 'Xã “Xuân Lập”\n' }, { id: 'b' }] },
      { kind: 'rows', table: 'indexPages', rows: [] },
      { kind: 'rows', table: 'clips', rows: [{ id: 'c' }] },
      { kind: 'blobs', files: [await makeBlob('ảnh một'), await makeBlob('ảnh hai')] },
    ]);
  });

  test('files that are archives themselves, whole or cut, come back byte for byte', async () => {
    const archive = new Uint8Array(
      zipSync({ 'word/document.xml': [strToU8('Kế hoạch'.repeat(50)), { level: 0 }] }),
    );
    const marks = new Uint8Array([...archive, ...archive.subarray(20), 80, 75, 7, 8, 80, 75, 1, 2]);
    const blobs = await Promise.all(
      [archive, marks].map(async (bytes) => ({ hash: toHex(await sha256(port, bytes)), bytes })),
    );
    const found = await parts(await pack({ blobs: each(blobs) }));
    expect(found.at(-1)).toEqual({ kind: 'blobs', files: blobs });
  });

  test('a password typed in NFC opens what one typed in NFD locked', async () => {
    const bytes = await pack({}, 'Thọ Xuân'.normalize('NFD'));
    expect(await verdict(bytes, { password: 'Thọ Xuân'.normalize('NFC') })).toBe('read');
  });

  test('whatever rows hold comes back, in portions of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.jsonValue(), { maxLength: 5 })), async (portions) => {
        const rows = each(portions.map((some) => ({ table: 'clips', rows: some })));
        const bytes = await pack({ rows, blobs: each([]) });
        const found = await parts(bytes);
        const read = found.map((part) => (part.kind === 'rows' ? part.rows : []));
        expect(JSON.stringify(read)).toBe(JSON.stringify(portions));
      }),
      { numRuns: 50 },
    );
  });

  test('many files are more than one pack, and an unpacker of the system opens the archive', async () => {
    const big = await Promise.all(
      ['a', 'b', 'c'].map((letter) => makeBlob(letter.repeat(5 << 20))),
    );
    const bytes = await pack({ blobs: each(big) });
    const found = await parts(bytes);
    const packs = found.filter(({ kind }) => kind === 'blobs');
    expect(packs).toHaveLength(2);
    const folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-backup-'));
    try {
      writeFileSync(path.join(folder, 'a.zip'), bytes);
      const listed = execFileSync(process.execPath, ['-e', LIST, path.join(folder, 'a.zip')]);
      expect(listed.toString().trim().split('\n')).toContain('manifest.json');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Reads the directory at the end of an archive, as unpackers do, and prints its names. */
const LIST = `
const bytes = require('node:fs').readFileSync(process.argv[1]);
const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
let at = bytes.readUInt32LE(end + 16);
for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
  const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
  console.log(bytes.toString('utf8', at + 46, at + 46 + name));
  at += 46 + name + extra + comment;
}
if (end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length) console.log('comment does not fit');
`;

describe('damage is never read', () => {
  const flipped = (bytes: Uint8Array, bit: number) => {
    const changed = bytes.slice();
    const at = bit >> 3;
    changed[at] = (changed[at] ?? 0) ^ (1 << (bit & 7));
    return changed;
  };

  test('a bit flipped anywhere is found: 200 places of an open file', async () => {
    const bytes = await pack();
    const bits = bytes.length * 8;
    for (let index = 0; index < 200; index += 1) {
      const bit = Math.floor((index * bits) / 200);
      expect([bit, await verdict(flipped(bytes, bit))]).not.toContain('read');
    }
  });

  test('and of a locked one, where the wrong password and damage cannot be told apart', async () => {
    const bytes = await pack({}, 'x');
    for (const bit of [0, 150, 300, 400, 500, bytes.length * 4, bytes.length * 8 - 1]) {
      const found = await verdict(flipped(bytes, bit), { password: 'x' });
      expect(['damaged', 'wrong-password', 'no-backup']).toContain(found);
    }
    expect(await verdict(bytes, { password: 'y' })).toBe('wrong-password');
    expect(await verdict(bytes)).toBe('needs-password');
  });

  test('a file cut at 20 places is refused', async () => {
    const bytes = await pack();
    for (let index = 0; index < 20; index += 1) {
      const length = Math.floor((index * bytes.length) / 20);
      expect(['damaged', 'no-backup']).toContain(await verdict(bytes.slice(0, length)));
    }
    const longer = new Uint8Array([...bytes, 0]);
    expect(await verdict(longer)).toBe('damaged');
  });

  test('a locked file of several chunks that lost its end is refused', async () => {
    const blobs = each([await makeBlob('z'.repeat(3 << 20))]);
    const bytes = await pack({ blobs }, 'x');
    for (const end of [3 << 19, 2 << 20, bytes.length - 1]) {
      expect(await verdict(bytes.slice(0, end), { password: 'x' })).toBe('damaged');
    }
  });

  test.each([
    ['something else', new TextEncoder().encode('xin chào'), 'no-backup'],
    ['nothing', new Uint8Array(), 'no-backup'],
    ['another archive', zipSync({ 'a.txt': strToU8('x') }), 'damaged'],
    ['a hostile archive', zipSync({ '../../etc/x': strToU8('x') }), 'damaged'],
  ])('%s is no backup', async (_what, bytes, reason) => {
    expect(await verdict(bytes)).toBe(reason);
  });

  test('one made by a newer version is refused with that reason', async () => {
    expect(await verdict(await pack({ schema: 2 }))).toBe('newer-schema');
    expect(await verdict(await pack({ schema: 2 }), { schema: 2 })).toBe('read');
  });

  test('a row that reaches for the prototype of every object stops the reading', async () => {
    const rows = each([
      { table: 'clips', rows: [JSON.parse('{"__proto__":{"polluted":1}}') as unknown] },
    ]);
    await expect(parts(await pack({ rows }))).rejects.toThrow('__proto__');
  });

  test('stopped while writing or reading, it stops', async () => {
    const signal = AbortSignal.abort(new Error('thôi'));
    await expect(verdict(await pack(), { signal })).rejects.toThrow('thôi');
  });
});
