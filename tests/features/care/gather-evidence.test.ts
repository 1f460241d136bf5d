import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { circumstancesStatement } from '#app/features/care/circumstances.server.ts'
import { evidenceStatements } from '#app/features/care/evidence-statements.server.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { vendor } from '#db/schema/auth.ts'
import { allowedWords, vocabularyTerms } from '#db/schema/care-words.ts'
import { write } from '#db/transaction.server.ts'
import {
  makeOpening,
  makeReview,
  makeSolution,
  makeSpell,
  makeTerm,
  makeValueStatement,
  makeWaiver,
} from '#tests/factories/care.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStakeholder, makeTeamMember } from '#tests/factories/people.ts'
import { makeContext, makeGoal, makeMeasurement, makeMilestone, makeOutcome } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const now = new Date('2026-05-04T09:00:00Z')
const at = momentAt('2026-05-04T09:00:00Z')

function setUp() {
  const db = openTestDatabase()
  db.insert(vendor)
    .values({ name: 'Lumen Analytics', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: at.now })
    .run()
  const account = makeAccount(db, { name: 'Northwind Traders', slug: 'northwind' })
  const maria = makeMember(db, account, 'approver', { name: 'Maria Oliveira' })
  const priya = makeTeamMember(db, account, 'csm', { name: 'Priya Shah' })
  return { db, account, maria, priya }
}

function gather(db: Db, accountId: string, instant = now) {
  const gathered = gatherEvidence(db, { accountId, now: instant })
  if (!gathered) throw new Error('no account')
  return gathered
}

test('an account that is not there has no evidence', () => {
  expect(gatherEvidence(openTestDatabase(), { accountId: 'nobody', now })).toBeNull()
})

test('an empty account has its names, its day and its spell, and nothing else', () => {
  const { db, account } = setUp()
  const { evidence, spells, spell, isEnded, slug } = gather(db, account.id, new Date('2026-05-03T22:30:00Z'))
  expect(evidence).toEqual({
    ...{ today: '2026-05-04', timeZone: 'Europe/Berlin', stage: 'capture', investment: 'standard' },
    names: { account: 'Northwind Traders', vendor: 'Lumen Analytics' },
    ...{ context: null, goals: [], outcomes: [], people: [], milestones: [], reviews: [], openings: [] },
    ...{ nextReviewOn: null, recommendations: [], waivers: [] },
  })
  expect(spells).toEqual([spell])
  expect([spell?.cause, spell?.stage, isEnded, slug]).toEqual(['opened', 'capture', false, 'northwind'])
})

describe('the context', () => {
  test('is the newest version, with who confirmed it and when in the account’s zone', () => {
    const { db, account, maria } = setUp()
    makeContext(db, account)
    const confirmed = { confirmedBy: maria.user.id, confirmedAt: new Date('2026-04-01T22:30:00Z') }
    const { id } = makeContext(db, account, { number: 2, headline: 'Close sooner', ...confirmed })
    expect(gather(db, account.id).evidence.context).toMatchObject({
      ...{ versionId: id, headline: 'Close sooner', writtenOn: '2026-01-05', productTerms: [] },
      confirmed: { at: Date.parse('2026-04-01T22:30:00Z'), on: '2026-04-02', by: 'Maria Oliveira' },
    })
  })

  test('is searched for the vendor’s terms and name; what is allowed here is passed over', () => {
    const { db, account, priya } = setUp()
    const byPriya = { accountId: null, actorId: priya.user.id }
    const texts = { added: '', removed: 'SmartSync' }
    const challenge = 'They want a Lumen Analytics page and a smart sync of dashboards.'
    makeContext(db, account, { challenge })
    const terms = () => gather(db, account.id).evidence.context?.productTerms
    expect(terms()).toEqual(['Lumen Analytics'])
    makeTerm(db, 'SmartSync')
    const dashboard = makeTerm(db, 'Dashboard')
    expect(terms()).toEqual(['Lumen Analytics', 'SmartSync', 'Dashboard'])
    db.insert(allowedWords)
      .values({
        ...{ id: at.newId(), accountId: account.id, term: 'Dashboard', folded: 'dashboard', reason: 'Plain' },
        ...{ allowedAt: at.now, allowedBy: priya.user.id },
      })
      .run()
    expect(terms()).toEqual(['Lumen Analytics', 'SmartSync'])
    db.update(vocabularyTerms).set({ removedAt: at.now }).where(eq(vocabularyTerms.term, 'SmartSync')).run()
    write(db, (tx) => ok(recordEvent(tx, { kind: 'vocabulary-changed', ...byPriya, texts }, at)))
    expect(terms()).toEqual(['Lumen Analytics'])
    db.update(vendor).set({ name: 'Pharos' }).run()
    expect(terms()).toEqual([])
    expect(dashboard.folded).toBe('dashboard')
  })
})

test('goals come with their live solutions and the newest words of the customer', () => {
  const { db, account, maria } = setUp()
  const goal = makeGoal(db, account, { priority: 'top', targetDate: '2026-06-30' })
  const kept = makeSolution(db, goal, { version: 3 })
  makeSolution(db, goal, { removedAt: at.now })
  makeValueStatement(db, goal, { writtenBy: maria.user.id })
  const newest = makeValueStatement(db, goal, {
    number: 2,
    words: 9,
    copiedPercent: 70,
    writtenBy: maria.user.id,
  })
  const draft = makeGoal(db, account, { agreedAt: null })
  expect(gather(db, account.id).evidence.goals).toEqual([
    {
      ...{ id: goal.id, title: goal.title, priority: 'top', targetDate: '2026-06-30', closure: null },
      agreedAt: goal.agreedAt?.getTime(),
      solutions: [{ id: kept.id, version: 3 }],
      valueStatement: { id: newest.id, words: 9, copiedPercent: 70 },
    },
    expect.objectContaining({ id: draft.id, agreedAt: null, solutions: [], valueStatement: null }),
  ])
})

test('of one date the latest recorded figure counts, a disputed one only where there is no other', () => {
  const { db, account, maria } = setUp()
  const outcome = makeOutcome(db, makeGoal(db, account))
  const figure = (measuredOn: string, given: object) =>
    makeMeasurement(db, outcome, { measuredOn, authorId: maria.user.id, ...given }).id
  const verifiedAt = at.now
  figure('2026-03-31', { recordedAt: new Date('2026-04-01T08:00:00Z') })
  const later = figure('2026-03-31', { recordedAt: new Date('2026-04-02T08:00:00Z'), verifiedAt })
  const standing = figure('2026-04-30', { recordedAt: new Date('2026-05-01T08:00:00Z') })
  figure('2026-04-30', { recordedAt: new Date('2026-05-02T08:00:00Z'), disputedAt: at.now })
  const disputed = figure('2026-05-01', { verifiedAt, disputedAt: at.now })
  figure('2026-05-02', { supersededAt: at.now })
  const [found] = gather(db, account.id).evidence.outcomes
  expect(found?.measurements.map(({ id, on, verification }) => [id, on, verification])).toEqual([
    [later, '2026-03-31', 'verified'],
    [standing, '2026-04-30', 'reported'],
    [disputed, '2026-05-01', 'disputed'],
  ])
})

test('people who left, people of the vendor and internal steps do not count', () => {
  const { db, account } = setUp()
  const flags = { doesControlBudget: true }
  const known = makeStakeholder(db, account, { name: 'Dr Okafor', ...flags })
  makeStakeholder(db, account, { ...flags, departedAt: at.now })
  makeStakeholder(db, account, { ...flags, side: 'vendor' })
  const step = makeMilestone(db, account, {
    completedAt: at.now,
    completedSide: 'customer',
    isRequired: true,
  })
  makeMilestone(db, account, { visibility: 'internal' })
  const { people, milestones } = gather(db, account.id).evidence
  expect(people).toEqual([
    { id: known.id, name: 'Dr Okafor', controlsBudget: true, influencesRenewal: false },
  ])
  expect(milestones).toMatchObject([
    { id: step.id, isRequired: true, completed: { at: at.now.getTime(), side: 'customer' }, accepted: null },
  ])
})

test('reviews of the last 400 days come with their figures and signatures; of older ones only the last', () => {
  const { db, account, maria, priya } = setUp()
  const signedBy = { customer: maria.user.id, vendor: priya.user.id }
  const old = makeReview(db, account, { heldOn: '2024-03-01' })
  const ids = () => gather(db, account.id).evidence.reviews.map(({ id }) => id)
  expect(ids()).toEqual([old.id])
  const signed = makeReview(db, account, { heldOn: '2026-02-01', signedBy }, ['M1', 'M2'])
  const planned = makeReview(db, account, { heldOn: '2026-06-01' })
  db.$client.exec('drop trigger held_reviews_stay')
  db.$client.prepare('update reviews set held_on = null, held_at = null where id = ?').run(planned.id)
  expect(ids()).toEqual([signed.id])
  expect(gather(db, account.id).evidence.reviews).toEqual([
    {
      ...{
        id: signed.id,
        heldOn: '2026-02-01',
        hash: `hash of ${signed.id}`,
        verifiedMeasurementIds: ['M1', 'M2'],
      },
      signedBy: ['customer', 'vendor'],
    },
  ])
})

test('what members opened counts while they are members', () => {
  const { db, account, maria } = setUp()
  makeOpening(db, maria.user.id, { openedAt: new Date('2026-04-19T22:30:00Z') })
  makeOpening(db, maria.user.id, { type: 'speaking', closedAt: at.now })
  const openings = () => gather(db, account.id).evidence.openings
  const openedAt = Date.parse('2026-04-19T22:30:00Z')
  expect(openings()).toEqual([
    { userId: maria.user.id, type: 'case_study', openedAt, openedOn: '2026-04-20' },
  ])
  db.update(memberships).set({ removedAt: at.now }).where(eq(memberships.userId, maria.user.id)).run()
  expect(openings()).toEqual([])
})

test('waivers of the present spell are evidence, those of earlier ones history; what was taken back is neither', () => {
  const { db, account, priya } = setUp()
  const first = gather(db, account.id).spell?.id ?? ''
  const grantedBy = priya.user.id
  makeWaiver(db, account, { spellId: first, criterion: 'decision_maker_known', grantedBy })
  makeWaiver(db, account, { spellId: first, criterion: 'context_written', grantedBy, endedAt: at.now })
  const moved = {
    stage: 'align',
    enteredOn: '2026-05-01',
    enteredAt: new Date('2026-05-01T08:00:00Z'),
  } as const
  const next = makeSpell(db, account, { ...moved, cause: 'moved' })
  db.update(accounts).set({ stage: 'align' }).run()
  const waiver = makeWaiver(db, account, { spellId: next.id, criterion: 'first_value', grantedBy })
  makeWaiver(db, account, { spellId: next.id, criterion: 'solutions_linked' })
  const gathered = gather(db, account.id)
  expect(gathered.evidence.waivers).toEqual([
    { id: waiver.id, criterion: 'first_value', reason: 'A pilot', by: 'Priya Shah' },
  ])
  expect(gathered.waivers).toEqual([
    { spellId: first, criterion: 'decision_maker_known' },
    { spellId: next.id, criterion: 'first_value' },
  ])
  expect(gathered.spell).toMatchObject({ id: next.id, stage: 'align', cause: 'moved' })
})

test('nothing of another account is evidence', () => {
  const { db, account } = setUp()
  const other = makeAccount(db)
  const goal = makeGoal(db, other)
  makeOutcome(db, goal)
  makeSolution(db, goal)
  makeContext(db, other)
  makeMilestone(db, other)
  makeReview(db, other, { heldOn: '2026-04-01' })
  makeOpening(db, makeMember(db, other).user.id)
  const { context, goals, outcomes, milestones, reviews, openings } = gather(db, account.id).evidence
  expect([context, goals, outcomes, milestones, reviews, openings]).toEqual([null, [], [], [], [], []])
})

const asked = {
  accountId: 'A',
  reviewsSince: '2025-01-01',
  recommendedSince: 0,
  spellId: 'S',
  transitionId: null,
  now: 0,
}

test.each(Object.entries({ ...evidenceStatements, circumstances: circumstancesStatement }))(
  'the statement about %s runs on indexes alone',
  (_name, sql) => {
    const plan = openTestDatabase().$client.prepare(`explain query plan ${sql}`).all(asked) as {
      detail: string
    }[]
    expect(plan.length).toBeGreaterThan(0)
    // a question without a table
    const small = /^SCAN CONSTANT ROW\b/
    const scans = plan.filter(({ detail }) => detail.startsWith('SCAN') && !small.test(detail))
    expect(scans.map(({ detail }) => detail)).toEqual([])
  },
)
