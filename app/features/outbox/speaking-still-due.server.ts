import { eq, sql } from 'drizzle-orm'
import { isLive } from '#app/domain/advocacy/speaking.ts'
import type { Db } from '#db/client.server.ts'
import { rewards } from '#db/schema/advocacy.ts'
import { speakerInvites, speakingEvents } from '#db/schema/advocacy-speaking.ts'
import { statement } from '#db/statement.server.ts'
import type { SpeakingMail } from '#emails/speaking-catalogue.ts'
import { type Checks, noEnd, onlyIf } from './door.server.ts'

/** Of a date only the newest is told, and to nobody whose invitation has ended meanwhile; an end is told to the last. */
export const speakingChecks: Checks<SpeakingMail['kind']> = {
  'advocacy-talk-invited': (db, ask) => onlyIf(isDateAhead(db, ask), db, ask),
  'advocacy-talk-changed': (db, ask) => onlyIf(isDateAhead(db, ask), db, ask),
  'advocacy-talk-to-confirm': (db, ask) => onlyIf(isDateAhead(db, ask), db, ask),
  // it leaves the calendar of whoever has left the plan as well
  'advocacy-talk-cancelled': (db, { facts }) => (isEndCurrent(db, facts) ? noEnd : null),
  'advocacy-talk-note': (db, ask) =>
    onlyIf(isConfirmed(db, ask.facts.inviteId) && new Date(ask.facts.startsAt) > ask.now, db, ask),
  'advocacy-talk-thanks': (db, ask) => onlyIf(findState(db, ask.facts)?.state === 'delivered', db, ask),
  'advocacy-talk-missed': (db, ask) => onlyIf(findState(db, ask.facts)?.state === 'no_show', db, ask),
  'advocacy-reward': (db, ask) => onlyIf(isRewardAsTold(db, ask.facts), db, ask),
}

const inviteState = statement((db) =>
  db
    .select({
      state: speakerInvites.state,
      sequence: speakerInvites.sequence,
      startsAt: sql<number>`coalesce(${speakerInvites.slotStartsAt}, ${speakingEvents.startsAt})`,
    })
    .from(speakerInvites)
    .innerJoin(speakingEvents, eq(speakingEvents.id, speakerInvites.eventId))
    .where(eq(speakerInvites.id, sql.placeholder('inviteId')))
    .prepare(),
)

function findState(db: Db, { inviteId }: { inviteId: string }) {
  return inviteState(db).get({ inviteId })
}

type Dated = { inviteId: string; sequence: number }

function isDateAhead(db: Db, { facts, now }: { facts: Dated; now: Date }): boolean {
  const found = findState(db, facts)
  return found?.sequence === facts.sequence && isLive(found.state) && found.startsAt > now.getTime()
}

function isEndCurrent(db: Db, facts: Dated): boolean {
  const found = findState(db, facts)
  return found?.sequence === facts.sequence && !isLive(found.state)
}

function isConfirmed(db: Db, inviteId: string): boolean {
  return findState(db, { inviteId })?.state === 'confirmed'
}

const rewardState = statement((db) =>
  db
    .select({ state: rewards.state })
    .from(rewards)
    .where(eq(rewards.id, sql.placeholder('rewardId')))
    .prepare(),
)

function isRewardAsTold(db: Db, { rewardId, state }: { rewardId: string; state: string }): boolean {
  return rewardState(db).get({ rewardId })?.state === state
}
