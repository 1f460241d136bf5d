import { createHmac } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { toString as drawQr } from 'qrcode'

const period = 30

/** What a second factor is set up for: part of its derivation. */
type TotpOwner = { kind: 'invitation' | 'set-up'; id: string }

/**
 * The secret offered to somebody who sets up an authenticator: the same each time their page is loaded, stored only
 * once a code from it was confirmed. 32 characters of base32.
 */
export function deriveTotpSecret(secret: string, { kind, id }: TotpOwner): string {
  const bytes = createHmac('sha256', secret).update(`totp\0${kind}\0${id}`).digest().subarray(0, 20)
  return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32
}

/**
 * The 30-second step a code belongs to (one step of clock difference either way), or null when it does not fit or its
 * step is not after `lastStep`: one code works once.
 */
export function stepOfCode(
  totpSecret: string,
  typed: { code: string; now: Date; lastStep: number | null },
): number | null {
  const delta = totpOf(totpSecret).validate({ token: typed.code, timestamp: typed.now.getTime(), window: 1 })
  if (delta === null) return null
  const step = Math.floor(typed.now.getTime() / 1000 / period) + delta
  return typed.lastStep !== null && step <= typed.lastStep ? null : step
}

/** The code that an authenticator shows now. For the demo's console and for tests. */
export function currentCode(totpSecret: string, now: Date): string {
  return totpOf(totpSecret).generate({ timestamp: now.getTime() })
}

/** What an authenticator app takes in: as a picture (SVG text, our own drawing) and as the secret in groups of four. */
export async function totpOffer(totpSecret: string, owner: { email: string; issuer: string }) {
  const address = totpOf(totpSecret, owner).toString()
  const picture = await drawQr(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return { picture, secret: totpSecret.replace(/(.{4})(?=.)/g, '$1 '), address }
}

function totpOf(totpSecret: string, owner = { email: 'staff', issuer: 'Cairn' }): TOTP {
  return new TOTP({
    issuer: owner.issuer.replaceAll(':', ' '),
    label: owner.email,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(totpSecret),
  })
}
