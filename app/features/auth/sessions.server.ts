import { Lucia, TimeSpan } from 'lucia'
import type { Person } from '#app/domain/access/actor.ts'
import type { UserKind } from '#app/domain/accounts/member.ts'
import { sessionLives } from '#app/domain/auth/secrets.ts'
import type { Db } from '#db/client.server.ts'
import type { users } from '#db/schema/auth.ts'
import { sessionAdapter } from './session-adapter.server.ts'

/** Sessions live in this file; Lucia 3 is frozen and is to be replaced here and nowhere else. */

export type SignedIn = {
  person: Person
  token: string
  signedInAt: Date
  isDemo: boolean
  timeZone: string | null
}

/**
 * What a session is read and written in. `isSecure`: Cairn is served over https. `isOnlyLook`: nobody did anything, so
 * an idle session goes on ageing.
 */
type SessionWorld = { db: Db; now: Date; isSecure: boolean; isOnlyLook?: boolean }

/** The session world of one request. */
export function sessionWorld(context: { db: Db; at: { now: Date }; env: { baseUrl: string } }): SessionWorld {
  return { db: context.db, now: context.at.now, isSecure: context.env.baseUrl.startsWith('https:') }
}

/** Renewals that pages asked for; saved by the job `save-session-renewals`, because a GET never writes. */
export const renewals = new Map<string, Date>()

/** The signed-in person behind a request's cookie, or null. Reads only. */
export async function findSignedIn(world: SessionWorld, cookies: string | null): Promise<SignedIn | null> {
  const token = readToken(cookies, world.isSecure)
  if (!token) return null
  const { session, user } = await luciaFor(world, kindOf(token)).validateSession(token)
  if (!session || !user) return null
  const { id, kind, staffRole, name, email, isDemo, timeZone } = user as unknown as typeof users.$inferSelect
  const { createdAt } = session as unknown as { createdAt: Date }
  return {
    person: { userId: id, kind, staffRole, name, email },
    token,
    signedInAt: createdAt,
    isDemo,
    timeZone,
  }
}

/** Starts a session with a new token; the answer is the Set-Cookie header to send. */
export async function startSession(
  world: SessionWorld,
  user: { id: string; kind: UserKind },
  device: string,
): Promise<string> {
  const lucia = luciaFor(world, user.kind)
  const sessionId = `${user.kind}_${randomToken()}`
  const session = await lucia.createSession(
    user.id,
    { kind: user.kind, device: device.slice(0, 200) } as never,
    { sessionId },
  )
  return lucia.createSessionCookie(session.id).serialize()
}

/** Ends one session; the answer is the Set-Cookie header that empties the cookie. */
export async function endSession(world: SessionWorld, token: string): Promise<string> {
  const lucia = luciaFor(world, kindOf(token))
  await lucia.invalidateSession(token)
  return lucia.createBlankSessionCookie().serialize()
}

/** Ends all sessions of a person, on every device; the answer is the Set-Cookie header for this one. */
export async function endAllSessions(world: SessionWorld, userId: string): Promise<string> {
  const lucia = luciaFor(world, 'customer')
  await lucia.invalidateUserSessions(userId)
  return lucia.createBlankSessionCookie().serialize()
}

/**
 * Lucia renews once half of `sessionExpiresIn` is over, which would end a 30-day session after as little as 15 idle
 * days. Told nearly twice the idle time, it renews on first use after a thirtieth of it (a day; 24 minutes for staff).
 * The cookie outlives the session on purpose: the server's row decides.
 */
function luciaFor({ db, now, isSecure, isOnlyLook }: SessionWorld, kind: UserKind): Lucia {
  const { idle } = sessionLives[kind]
  return new Lucia(sessionAdapter(db, now, isOnlyLook ? new Map() : renewals), {
    sessionExpiresIn: new TimeSpan(2 * (idle - idle / 30), 'ms'),
    sessionCookie: {
      name: cookieName(isSecure),
      expires: false,
      attributes: { secure: isSecure, sameSite: 'lax' },
    },
    getUserAttributes: (attributes) => attributes,
    getSessionAttributes: (attributes) => attributes,
  })
}

function readToken(cookies: string | null, isSecure: boolean): string | null {
  const start = `${cookieName(isSecure)}=`
  const pair = cookies?.split('; ').find((candidate) => candidate.startsWith(start))
  return pair?.slice(start.length) || null
}

function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-cairn_session' : 'cairn_session'
}

function kindOf(token: string): UserKind {
  return token.startsWith('staff_') ? 'staff' : 'customer'
}

function randomToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
}
