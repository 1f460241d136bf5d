/** Days a legal reviewer's own address opens the text. */
export const legalDoorDays = 14

type DoorFacts = { answeredAt: Date | null; revokedAt: Date | null; expiresAt: Date }

export type LegalDoor = 'open' | 'answered' | 'revoked' | 'expired'

/** Whether a legal reviewer's address still opens the text, and why not. An answer outlasts everything after it. */
export function legalDoorOf({ answeredAt, revokedAt, expiresAt }: DoorFacts, now: Date): LegalDoor {
  if (answeredAt) return 'answered'
  if (revokedAt) return 'revoked'
  return expiresAt <= now ? 'expired' : 'open'
}
