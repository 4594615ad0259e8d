import { deflateSync } from 'fflate';
import type { BackupManifest, CryptoPort } from '../../clip/backup/format.ts';
import { sha256, toHex } from '../../clip/backup/format.ts';
import { ZipWriter } from '../zip-writer.ts';

/** A backup under way: an archive that keeps a list of its entries. When it was made, its manifest says. */
export class Archive {
  readonly #zip = new ZipWriter(null);
  readonly entries: BackupManifest['entries'] = [];

  async add(
    crypto: CryptoPort,
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    isPacked: boolean,
  ): Promise<void> {
    const digest = toHex(await sha256(crypto, bytes));
    this.entries.push({ name, size: bytes.length, sha256: digest });
    if (isPacked) this.#zip.store(name, bytes);
    else this.#deflate(name, bytes);
  }

  /** The manifest, and the end of the archive, which says how long the comment is that will follow. */
  finish(name: string, manifest: BackupManifest, commentLength: number): void {
    this.#deflate(name, new TextEncoder().encode(JSON.stringify(manifest)));
    this.#zip.end(commentLength);
  }

  /** What has been written since the last call. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#zip.take();
  }

  #deflate(name: string, bytes: Uint8Array): void {
    this.#zip.deflated(name, bytes, [deflateSync(bytes, { level: 6 })]);
  }
}
