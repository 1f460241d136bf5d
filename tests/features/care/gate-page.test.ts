import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import { foldTerm } from '#app/domain/care/vocabulary.ts'
import type { Moment } from '#app/domain/moment.ts'
import { askForWaiver } from '#app/features/care/ask-for-waiver.server.ts'
import { declineMove } from '#app/features/care/decline-move.server.ts'
import { gatePage } from '#app/features/care/gate-page.server.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { grantWaiver } from '#app/features/care/grant-waiver.server.ts'
import { nameDeputy } from '#app/features/care/name-deputy.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { startRest } from '#app/features/care/start-rest.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { vocabularyTerms } from '#db/schema/care-words.ts'
import { contextVersions, stakeholders } from '#db/schema/plan.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { on, openCareStory, openReadyStory, signing } from './move-story.ts'

const may5 = on('2026-05-05')

/** The gate page of a stage as somebody's browser gets it. */
function pageFor(db: Db, actor: PlanActor, stage: Stage, at: Moment = may5) {
  const account = db.select().from(accounts).where(eq(accounts.id, actor.accountId)).get()
  const gathered = gatherEvidence(db, { accountId: actor.accountId, now: at.now })
  if (!account || !gathered) throw new Error('no account')
  return gatePage(db, { actor, account, stage, evidence: gathered.evidence, now: at.now })
}

test('each side reads its own words, and where to put right what is open', () => {
  const { db, maria, priya, vera } = openCareStory()
  const staff = pageFor(db, priya.actor, 'capture')
  expect([staff.title, staff.done, staff.days?.text]).toEqual(['Leaving Capture', 5, '15 days · guide 30'])
  const open = (actor: PlanActor) =>
    pageFor(db, actor, 'capture').criteria.find(({ state }) => state === 'open')
  expect(open(priya.actor)).toMatchObject({
    title: 'Someone at Northwind confirms: “yes, that is us”',
    fix: null,
  })
  expect(open(maria.actor)).toMatchObject({
    title: 'One of you confirms: “yes, that is us”',
    fix: { href: '/plans/northwind/context', label: 'Read and confirm' },
  })
  expect(open(vera.actor)?.fix).toBeNull()
  const customer = pageFor(db, maria.actor, 'capture')
  expect([customer.title, customer.days]).toEqual(['Moving to Align', null])
  expect(customer.signing?.signers.map(({ badge, line }) => [line, badge])).toEqual([
    ['Priya Shah', 'waiting for 1 thing'],
    ['Maria Oliveira, or 1 more', 'not asked yet'],
  ])
})

test('the vendor’s own terms are marked in the customer’s text, for the vendor alone', () => {
  const { db, account, maria, priya } = openCareStory()
  const term = {
    id: may5.newId(),
    term: 'SmartSync',
    folded: foldTerm('SmartSync'),
    kind: 'product' as const,
  }
  db.insert(vocabularyTerms)
    .values({ ...term, addedAt: may5.now })
    .run()
  const challenge =
    'Nurses type discharge notes twice, and they want smart-sync for the whole ward as soon as it is possible.'
  db.update(contextVersions).set({ challenge }).where(eq(contextVersions.accountId, account.id)).run()
  const lineFor = (actor: PlanActor) =>
    pageFor(db, actor, 'capture').criteria.find(({ key }) => key === 'context_product_free')
  const staff = lineFor(priya.actor)
  expect(staff?.fix).toEqual({ href: '/plans/northwind/context', label: 'Rewrite' })
  expect(staff?.quote.flat().filter(({ isTerm }) => isTerm)).toEqual([{ text: 'smart-sync', isTerm: true }])
  expect(
    staff?.quote
      .flat()
      .map(({ text }) => text)
      .join(''),
  ).toBe(challenge)
  expect(lineFor(maria.actor)?.quote).toEqual([])
  const later = pageFor(db, priya.actor, 'capture').criteria.find(({ key }) => key === 'context_confirmed')
  expect(later?.state).toBe('later')
})

test('once everything is there both sides may sign, and only those who may are asked to', () => {
  const { db, maria, jonas, vera, priya, preview } = openReadyStory()
  const mayOf = (actor: PlanActor) => pageFor(db, actor, 'capture').signing?.may
  const none = { propose: false, sign: false, decline: false, withdraw: false, record: false }
  expect(mayOf(maria.actor)).toEqual({ ...none, sign: true, decline: true })
  expect(mayOf(priya.actor)).toEqual({ ...none, sign: true, withdraw: true })
  for (const actor of [jonas.actor, vera.actor, preview]) expect(mayOf(actor)).toEqual(none)
  const input = { deputyId: jonas.user.id, startsOn: '2026-05-05', endsOn: '2026-05-20' }
  done(db, nameDeputy, { as: maria.actor, input, at: may5 })
  const deputy = pageFor(db, jonas.actor, 'capture').signing
  expect([deputy?.may.sign, deputy?.signsFor]).toEqual([true, 'Maria Oliveira'])
})

test('a declined move says who and why, and an approver or the vendor can ask again', () => {
  const { db, maria, jonas, priya, transitionId } = openReadyStory()
  const reason = 'The new CFO has to see it first'
  done(db, declineMove, { as: maria.actor, input: { transitionId, reason }, at: may5 })
  const { signing: after } = pageFor(db, priya.actor, 'capture')
  expect(after?.ended).toEqual({ text: 'Maria Oliveira declined on 5 May', reason })
  expect(after?.may.propose).toBe(true)
  expect(pageFor(db, jonas.actor, 'capture').signing?.may.propose).toBe(false)
})

test('a passed stage keeps who signed what, and says what is no longer so', () => {
  const { db, maria, priya, henrik } = openCareStory()
  const letGo = { criterion: 'context_confirmed' as const, reason: 'Maria said it on the phone' }
  done(db, grantWaiver, { as: henrik.actor, input: letGo, at: may5 })
  for (const { actor } of [priya, maria])
    done(db, signMove, { as: actor, input: signing(db, actor, may5), at: may5 })
  const page = pageFor(db, maria.actor, 'capture')
  expect([page.position, page.passedBadge, page.signing]).toEqual(['passed', 'Passed 5 May · 15 days', null])
  expect(page.kept?.signatures.map(({ side, line, on: day }) => [side, line, day])).toEqual([
    ['vendor', 'Priya Shah', '5 May'],
    ['customer', 'Maria Oliveira', '5 May'],
  ])
  expect(page.kept?.criteria.find(({ state }) => state === 'waived')).toMatchObject({
    key: 'context_confirmed',
    waiver: { by: 'Henrik Brandt', reason: letGo.reason },
  })
  db.update(stakeholders).set({ departedAt: may5.now }).where(eq(stakeholders.id, maria.stakeholder.id)).run()
  const lapsed = pageFor(db, priya.actor, 'capture').kept?.criteria.filter(({ isLapsed }) => isLapsed)
  expect(lapsed?.map(({ key, detail }) => [key, detail])).toEqual([
    ['decision_maker_known', 'No longer so: Budget: nobody yet. Renewal: nobody yet'],
  ])
  expect(pageFor(db, priya.actor, 'align').position).toBe('current')
})

test('what a CSM asks a lead to let go never reaches the customer', () => {
  const { db, maria, priya, henrik } = openCareStory()
  const asked = { criterion: 'context_confirmed' as const, reason: 'They are on holiday until June' }
  done(db, askForWaiver, { as: priya.actor, input: asked, at: may5 })
  expect(pageFor(db, maria.actor, 'capture').askedWaivers).toEqual([])
  expect(JSON.stringify(pageFor(db, maria.actor, 'capture'))).not.toContain('holiday')
  const lead = pageFor(db, henrik.actor, 'capture')
  expect(lead.askedWaivers).toMatchObject([{ ...asked, askedBy: 'Priya Shah' }])
  expect([lead.may.waive, lead.may.askForWaiver]).toEqual([true, false])
  const csm = pageFor(db, priya.actor, 'capture').may
  expect([csm.waive, csm.askForWaiver]).toEqual([false, true])
})

test('a resting stage says why and until when; stages ahead are shown quietly, with nothing to press', () => {
  const { db, maria, vera } = openCareStory()
  const input = { reason: 'Year-end close', endsOn: '2026-06-30' }
  done(db, startRest, { as: maria.actor, input, at: may5 })
  expect(pageFor(db, vera.actor, 'capture').rest).toEqual({
    ...{ reason: 'Year-end close', by: 'Maria Oliveira', since: '5 May', until: '30 Jun' },
  })
  const ahead = pageFor(db, maria.actor, 'elevate')
  expect([ahead.position, ahead.title, ahead.signing, ahead.next]).toEqual([
    ...['ahead', 'Telling your story', null, null],
  ])
  expect(pageFor(db, maria.actor, 'align').criteria.every(({ fix }) => fix === null)).toBe(true)
})
