import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import { completeMilestoneForm } from '#app/features/plan/milestone-form.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { milestoneDependencies, milestones } from '#db/schema/plan.ts'
import { makeMember } from '#tests/factories/people.ts'
import { makeGoal, makeMilestone } from '#tests/factories/plan.ts'
import { done, historyOf, mailsIn, may4, openPlanStory, refused } from './plan-story.ts'

const read = (db: Db, id: string) => db.select().from(milestones).where(eq(milestones.id, id)).get()
const notFound = { code: 'not-found' as const }
const notAllowed = { code: 'not-allowed' as const }
const upload = { sha256: 'a'.repeat(64), name: 'ledger.csv', type: 'text/csv', size: 12 }

test('a step is done once, and says by whom and for which side', () => {
  const { db, account, jonas } = openPlanStory()
  const step = makeMilestone(db, account)
  const input = { milestoneId: step.id }
  expect(done(db, completeMilestone, { as: jonas.actor, input })).toEqual({ ...input, isAsked: false })
  const completion = { completedAt: may4.now, completedBy: jonas.user.id, completedSide: 'customer' }
  expect(read(db, step.id)).toEqual({ ...step, ...completion, version: 2 })
  const message = 'This step is done already.'
  refused(db, completeMilestone, { as: jonas.actor, input, because: { code: 'already-done', message } })
  expect(historyOf(db, account.id)).toEqual([
    {
      ...{ kind: 'milestone-completed', visibility: 'shared', actor: jonas.user.id },
      ...{ facts: input, texts: { milestone: 'Connect the ledger' } },
    },
  ])
  expect(mailsIn(db)).toEqual([])
})

test('it rests on a note, a link and a file; what a later completion leaves out stays', () => {
  const { db, account, priya } = openPlanStory()
  const { id: milestoneId } = makeMilestone(db, account)
  const evidence = { evidenceNote: 'All five regions load', evidenceLink: 'https://files.example/ledger' }
  done(db, completeMilestone, { as: priya.actor, input: { milestoneId, ...evidence, upload } })
  const file = db.select().from(files).get()
  expect(file).toMatchObject({
    ...upload,
    accountId: account.id,
    visibility: 'shared',
    uploadedBy: priya.user.id,
  })
  expect(read(db, milestoneId)).toMatchObject({
    ...evidence,
    evidenceFileId: file?.id,
    completedSide: 'vendor',
  })
  const reopen = () =>
    db.update(milestones).set({ completedAt: null }).where(eq(milestones.id, milestoneId)).run()
  reopen()
  done(db, completeMilestone, { as: priya.actor, input: { milestoneId } })
  expect(read(db, milestoneId)).toMatchObject({ ...evidence, evidenceFileId: file?.id })
  reopen()
  const less = { evidenceNote: '', dropFile: 'yes' as const }
  done(db, completeMilestone, { as: priya.actor, input: { milestoneId, ...less } })
  expect(read(db, milestoneId)).toMatchObject({ ...evidence, evidenceNote: '', evidenceFileId: null })
})

test('the file of an internal step is internal', () => {
  const { db, account, priya } = openPlanStory()
  const { id: milestoneId } = makeMilestone(db, account, { visibility: 'internal' })
  done(db, completeMilestone, { as: priya.actor, input: { milestoneId, upload } })
  expect(db.select({ visibility: files.visibility }).from(files).all()).toEqual([{ visibility: 'internal' }])
})

test('it can be done once what comes before is done, accepted or not', () => {
  const { db, account, jonas } = openPlanStory()
  const before = ['Connect the ledger', 'Name the data owners'].map((title, index) =>
    makeMilestone(db, account, { title, dueOn: `2026-06-0${index + 1}`, needsAcceptance: true }),
  )
  const { id: milestoneId } = makeMilestone(db, account, { title: 'Close May in the new ledger' })
  for (const { id: dependsOnId } of before)
    db.insert(milestoneDependencies).values({ accountId: account.id, milestoneId, dependsOnId }).run()
  const input = { milestoneId }
  const as = jonas.actor
  const message = 'First: “Connect the ledger” and “Name the data owners”'
  refused(db, completeMilestone, { as, input, because: { code: 'invalid', message } })
  for (const { id } of before) done(db, completeMilestone, { as, input: { milestoneId: id } })
  done(db, completeMilestone, { as, input })
  expect(read(db, milestoneId)?.completedAt).toEqual(may4.now)
})

test('where the other side accepts, those who answer for it there get a mail', () => {
  const { db, account, maria, jonas, priya } = openPlanStory()
  const goal = makeGoal(db, account, { customerOwnerId: jonas.stakeholder.id })
  makeMember(db, account, 'contributor', { name: 'Lena Bauer', email: 'lena@northwind.example' })
  const step = makeMilestone(db, account, { needsAcceptance: true, goalId: goal.id })
  const input = { milestoneId: step.id, evidenceNote: 'Since Monday' }
  expect(done(db, completeMilestone, { as: priya.actor, input })).toMatchObject({ isAsked: true })
  const facts = {
    ...{ account: 'Northwind', accountSlug: account.slug, milestoneId: step.id },
    ...{ step: 'Connect the ledger', note: 'Since Monday', person: 'Priya Shah' },
  }
  const kind = 'plan-step-to-accept'
  expect(mailsIn(db)).toEqual([
    { kind, to: jonas.user.email, facts },
    { kind, to: maria.user.email, facts },
  ])
})

test('what the customer did, the vendor’s team is asked about; a first gain that they did is nobody’s to accept', () => {
  const { db, account, jonas, priya } = openPlanStory()
  const asked = makeMilestone(db, account, { needsAcceptance: true })
  const gain = makeMilestone(db, account, { isFirstValue: true })
  done(db, completeMilestone, { as: jonas.actor, input: { milestoneId: asked.id } })
  done(db, completeMilestone, { as: jonas.actor, input: { milestoneId: gain.id } })
  expect(mailsIn(db).map(({ to, facts }) => [to, facts.milestoneId])).toEqual([[priya.user.email, asked.id]])
})

test('a first gain that the vendor did is put before the customer', () => {
  const { db, account, maria, priya } = openPlanStory()
  const gain = makeMilestone(db, account, { isFirstValue: true })
  done(db, completeMilestone, { as: priya.actor, input: { milestoneId: gain.id } })
  expect(mailsIn(db).map(({ to }) => to)).toEqual([maria.user.email])
})

test('viewers, onlookers and other accounts complete nothing', () => {
  const { db, account, elsewhere, jonas, vera, preview } = openPlanStory()
  const input = { milestoneId: makeMilestone(db, account).id }
  refused(db, completeMilestone, { as: vera.actor, input, because: notAllowed })
  refused(db, completeMilestone, { as: preview, input, because: notAllowed })
  const theirs = { milestoneId: makeMilestone(db, elsewhere).id }
  refused(db, completeMilestone, { as: jonas.actor, input: theirs, because: notFound })
})

test.each([
  [
    'a link without https',
    { evidenceLink: 'http://files.example' },
    'evidenceLink',
    'Fill in an address that starts with https://',
  ],
  [
    'a script for a link',
    { evidenceLink: 'javascript:alert(1)' },
    'evidenceLink',
    'Fill in a whole address, starting with https://',
  ],
  [
    'a note of 1 MB',
    { evidenceNote: 'x'.repeat(1_000_000) },
    'evidenceNote',
    'Shorten this to 500 characters or fewer',
  ],
])('the form refuses %s', (_, typed, field, sentence) => {
  const result = parseForm(completeMilestoneForm, { milestoneId: '01KQFW0000NEVER0EX1STED000', ...typed })
  expect(result).toEqual({ ok: false, refusal: { code: 'invalid', fields: { [field]: sentence } } })
})
