import type { BackupFile } from '../../../../lib/index.ts';

/** A file of the user's, read from its beginning as often as needed and never whole. */
export function backupFile(file: Blob): BackupFile {
  return {
    size: file.size,
    async *chunks() {
      const reader = file.stream().getReader();
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          yield value;
        }
      } finally {
        await reader.cancel();
      }
    },
  };
}
