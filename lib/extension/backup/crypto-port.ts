import type { CryptoPort } from '../../index.ts';

/** The platform's cryptography, as backups ask for it. */
export const cryptoPort: CryptoPort = {
  subtle: crypto.subtle,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
};
