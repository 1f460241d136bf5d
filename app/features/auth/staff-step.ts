import { cookieText, emptyCookie, readCookie } from '#app/domain/auth/cookie.ts'
import { passwordStepLasts } from '#app/domain/auth/secrets.ts'
import { openTicket, sealTicket } from '#app/domain/auth/ticket.ts'
import { ownPath } from '#app/domain/paths.ts'

type At = { secret: string; now: Date; isSecure: boolean }

/** Where a staff sign-in stands after the password: who it is, and where they want to go. Five minutes, sealed. */
export function staffStepCookie(
  step: { userId: string; goTo: string },
  { secret, now, isSecure }: At,
): string {
  const until = new Date(now.getTime() + passwordStepLasts)
  const value = sealTicket(secret, { kind: 'password-passed', body: `${step.userId} ${step.goTo}`, until })
  return cookieText({ name: 'cairn_step', value, lastsMs: passwordStepLasts, isSecure })
}

export function readStaffStep(cookies: string | null, { secret, now, isSecure }: At) {
  const text = readCookie(cookies, 'cairn_step', isSecure)
  const match = /^(\w{26}) (.*)$/s.exec(openTicket(secret, 'password-passed', { text, now }) ?? '')
  return match?.[1] ? { userId: match[1], goTo: ownPath(match[2]) } : null
}

export function noStaffStep(isSecure: boolean): string {
  return emptyCookie('cairn_step', isSecure)
}
