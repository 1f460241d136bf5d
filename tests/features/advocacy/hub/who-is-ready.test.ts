import { expect, test } from 'vitest'
import { type AskType, askTypes } from '#app/domain/advocacy/ask.ts'
import { isReady, readinessOf } from '#app/domain/advocacy/readiness.ts'
import { gatherReadiness } from '#app/features/advocacy/asks/gather-readiness.server.ts'
import { whoIsReady } from '#app/features/advocacy/hub/who-is-ready.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { type asks, askWaivers } from '#db/schema/advocacy.ts'
import { rests } from '#db/schema/care.ts'
import { makeAdvocateProfile, makeAsk } from '#tests/factories/advocacy.ts'
import { makeOpening } from '#tests/factories/care.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt('2026-05-04T12:00:00Z')
const day = 86_400_000
const ago = (days: number) => new Date(at.now.getTime() - days * day)

/** An account for each thing that can stand in the way, and some where nothing does. */
function openBook() {
  const db = openTestDatabase()
  const elsewhere = makeAccount(db, { name: 'Elsewhere' })
  const priya = makeTeamMember(db, elsewhere, 'csm', { name: 'Priya Shah' }).user.id
  const tell = (name: string, given: Partial<typeof accounts.$inferSelect> = {}) => {
    const account = makeAccount(db, { name, stage: 'elevate', timeZone: 'UTC', ...given })
    const { user, stakeholder } = makeMember(db, account, 'viewer', { name: `Ada of ${name}` })
    for (const type of askTypes) makeOpening(db, user.id, { type, openedAt: ago(400) })
    const ask = (given: Partial<typeof asks.$inferInsert>) =>
      makeAsk(db, account, { userId: user.id, createdBy: priya, sentAt: ago(10), ...given })
    return { account, user, stakeholder, ask, profile: { userId: user.id } }
  }
  tellAccounts(db, { tell, priya })
  tellPeople(db, { tell })
  return { db, priya, tell }
}

type Tell = ReturnType<typeof openBook>['tell']

function tellAccounts(db: Db, { tell, priya }: { tell: Tell; priya: string }) {
  tell('Ready')
  tell('Ended', { endedAt: ago(1) })
  tell('Early', { stage: 'reinforce' })
  const waived = tell('Waived', { stage: 'align' }).account.id
  db.insert(askWaivers)
    .values({ id: at.newId(), accountId: waived, reason: 'Pilot', grantedAt: ago(1), grantedBy: priya })
    .run()
  for (const [name, endsOn] of [
    ['Resting', null],
    ['Last day', '2026-05-04'],
    ['Awake', '2026-05-03'],
  ] as const)
    db.insert(rests)
      .values({
        ...{ id: at.newId(), accountId: tell(name).account.id, stage: 'elevate', side: 'vendor' },
        ...{ reason: 'Busy', startedAt: ago(30), endsOn },
      })
      .run()
  const disputed = tell('Disputed')
  const outcome = makeOutcome(db, makeGoal(db, disputed.account))
  makeMeasurement(db, outcome, {
    authorId: disputed.user.id,
    disputedAt: ago(1),
    disputedBy: disputed.user.id,
  })
}

function tellPeople(db: Db, { tell }: { tell: Tell }) {
  const departed = tell('Departed')
  db.$client.prepare('update stakeholders set departed_at = 1 where id = ?').run(departed.stakeholder.id)
  makeAdvocateProfile(db, { ...tell('Quiet').profile, quietUntil: '2026-05-04' })
  makeAdvocateProfile(db, { ...tell('Loud').profile, quietUntil: '2026-05-03' })
  makeAdvocateProfile(db, { ...tell('Lowered').profile, pointLimit: 1 })
  tell('Waiting').ask({})
  tell('Not now').ask({ sentAt: ago(200), answer: 'not_now', answeredAt: ago(80) })
  tell('Now again').ask({ sentAt: ago(200), answer: 'not_now', answeredAt: ago(91) })
  tell('No').ask({ sentAt: ago(350), answer: 'no', answeredAt: ago(350) })
  tell('Never').ask({ sentAt: ago(399), answer: 'never', answeredAt: ago(399) })
  tell('Long ago').ask({ sentAt: ago(401), answer: 'never', answeredAt: ago(401) })
  tell('Spent').ask({ type: 'speaking', weight: 3, answer: 'yes', answeredAt: ago(9) })
  tell('Given back').ask({ type: 'speaking', weight: 3, withdrawnAt: ago(9.5) })
  tell('Opened').ask({ type: 'speaking', weight: 3, openedAt: ago(9.8), withdrawnAt: ago(9.5) })
  tell('Freed').ask({ type: 'speaking', weight: 3, sentAt: ago(90), expiredAt: ago(60) })
}

/** The same by the rules themselves, account by account. */
function byRules(db: Db, type: AskType): string[] {
  return db
    .select()
    .from(accounts)
    .all()
    .flatMap(({ id, name }) =>
      (gatherReadiness(db, { accountId: id, now: at.now }) ?? [])
        .filter(({ evidence }) => isReady(readinessOf(evidence, type)))
        .map(() => name),
    )
    .sort()
}

test.each(askTypes)('who may be asked for %s over all accounts is who the rules let be asked', (type) => {
  const { db } = openBook()
  const { people } = whoIsReady(db, { type, staffId: null, after: null, now: at.now })
  expect(people.map(({ account }) => account).sort()).toEqual(byRules(db, type))
  expect(people.map(({ account }) => account)).toContain('Ready')
})

test('a CSM finds their own accounts; pages follow each other, and index and limit keep them short', () => {
  const { db, priya, tell } = openBook()
  const { account } = tell('Mine')
  db.$client
    .prepare('insert into team_members (account_id, user_id, added_at) values (?, ?, 1)')
    .run(account.id, priya)
  const read = (staffId: string | null, after: Parameters<typeof whoIsReady>[1]['after'] = null) =>
    whoIsReady(db, { type: 'testimonial', staffId, after, now: at.now })
  expect(read(priya)).toMatchObject({ people: [{ account: 'Mine', person: 'Ada of Mine' }], next: null })
  for (let index = 10; index < 50; index += 1) tell(`Many ${index}`)
  const first = read(null)
  const second = read(null, first.next)
  const all = [...first.people, ...second.people, ...read(null, second.next).people].map(
    ({ account }) => account,
  )
  expect([first.people.length, second.people.length]).toEqual([25, 25])
  expect(new Set(all).size).toBe(all.length)
  expect([...all].sort()).toEqual(byRules(db, 'testimonial'))
})
