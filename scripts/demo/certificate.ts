import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** DER (ITU-T X.690): tag, length, content. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  if (size < 0x80) return Buffer.concat([Buffer.from([tag, size]), content]);
  const bytes = size < 0x100 ? [size] : [size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length, ...bytes]), content]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const bitString = (bytes: Uint8Array): Buffer => der(0x03, Buffer.from([0]), bytes);

/** 1.2.840.10045.4.3.2, ecdsa-with-SHA256 (RFC 5758). */
const ECDSA_SHA256 = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
/** 2.5.4.3, common name. */
const COMMON_NAME = der(0x06, Buffer.from('550403', 'hex'));

function name(commonName: string): Buffer {
  return sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(commonName)))));
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14);
  return der(0x18, Buffer.from(`${digits}Z`));
}

export interface DemoCertificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the public key, base64: what a browser can be told to trust, and nothing else. */
  readonly spkiHash: string;
}

/**
 * A throw-away self-signed certificate (X.509 version 1, RFC 5280) for the demo portal. No browser
 * trusts it by itself; one started for the demo is told to by {@link DemoCertificate.spkiHash}.
 */
export function makeCertificate(): DemoCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const day = 86_400_000;
  const now = Date.now();
  const issuer = name('Demo portal on this machine');
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)]);
  const body = sequence(
    der(0x02, serial),
    ECDSA_SHA256,
    issuer,
    sequence(time(new Date(now - day)), time(new Date(now + 7 * day))),
    issuer,
    spki,
  );
  const whole = sequence(body, ECDSA_SHA256, bitString(sign('sha256', body, privateKey)));
  const lines = whole.toString('base64').replace(/.{1,64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`,
    spkiHash: createHash('sha256').update(spki).digest('base64'),
  };
}
