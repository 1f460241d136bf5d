import { createHash, createHmac } from 'node:crypto'

/** What a token opens; part of its derivation, so that one kind never opens another's door. */
type TokenPurpose =
  | 'sign-in'
  | 'invitation'
  | 'set-up'
  | 'api-key'
  | 'consent'
  | 'legal-review'
  | 'referral'
  | 'referral-kept'
  | 'stream'
  | 'unsubscribe'

/**
 * The token of a link, made from the server's secret and the id of the row it opens: it can be written into a mail
 * when that is sent, and is stored nowhere. 43 characters of base64url (HMAC-SHA256).
 */
export function deriveToken(secret: string, purpose: TokenPurpose, id: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0${id}`).digest('base64url')
}

/** The six digits that go with a sign-in mail, made the same way from the id of its row. */
export function deriveCode(secret: string, id: string): string {
  const bytes = createHmac('sha256', secret).update(`code\0${id}`).digest()
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** What is stored of a token, code or cookie: its SHA-256, base64url. */
export function hashSecret(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** What is stored of a sign-in code: its hash together with the row's id, so that equal codes do not look equal. */
export function hashCode(id: string, code: string): string {
  return hashSecret(`${id}\0${code}`)
}
