import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { editMilestone } from '#app/features/plan/edit-milestone.server.ts'
import { dependsOnText } from '#app/features/plan/milestone-dependencies.server.ts'
import { editMilestoneForm } from '#app/features/plan/milestone-form.ts'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { milestoneDependencies, milestones } from '#db/schema/plan.ts'
import { makeMilestone } from '#tests/factories/plan.ts'
import { done, mailsIn, may4, openPlanStory, refused } from './plan-story.ts'

const edit = (milestoneId: string, texts: Record<string, string | string[]>) =>
  editMilestoneForm.parse({ milestoneId, ...texts })
const read = (db: Db, id: string) => db.select().from(milestones).where(eq(milestones.id, id)).get()
const invalid = (fields: Record<string, string>) => ({ code: 'invalid' as const, fields })

function tie(db: Db, step: { id: string; accountId: string }, dependsOnId: string) {
  db.insert(milestoneDependencies)
    .values({ accountId: step.accountId, milestoneId: step.id, dependsOnId })
    .run()
}

/** Three steps, each waiting for the one before. */
function openChain() {
  const story = openPlanStory()
  const { db, account } = story
  const [ledger, owners, close] = [
    makeMilestone(db, account),
    makeMilestone(db, account, { title: 'Name the data owners' }),
    makeMilestone(db, account, { title: 'Close May' }),
  ]
  tie(db, owners, ledger.id)
  tie(db, close, owners.id)
  return { ...story, ledger, owners, close }
}

test('steps that would wait for each other are refused at the field, with the names in the circle', () => {
  const { db, jonas, ledger, close } = openChain()
  const dependsOn =
    'These would wait for each other: “Connect the ledger” waits for “Close May” waits for “Name the data owners” waits for “Connect the ledger”'
  const as = jonas.actor
  refused(db, editMilestone, {
    as,
    input: edit(ledger.id, { dependsOn: [close.id] }),
    because: invalid({ dependsOn }),
  })
  refused(db, editMilestone, {
    as,
    input: edit(ledger.id, { dependsOn: ledger.id }),
    because: invalid({ dependsOn: 'A step cannot wait for itself' }),
  })
})

test('what a step waits for is chosen anew, and emptied by ticking nothing', () => {
  const { db, jonas, ledger, owners, close } = openChain()
  const both = [ledger.id, owners.id].sort()
  done(db, editMilestone, {
    as: jonas.actor,
    input: edit(close.id, { dependsOn: both, 'was:dependsOn': owners.id }),
  })
  expect(dependsOnText(db, close.id)).toBe(both.join())
  done(db, editMilestone, { as: jonas.actor, input: edit(close.id, { 'was:dependsOn': both.join() }) })
  expect(dependsOnText(db, close.id)).toBe('')
  expect(read(db, close.id)?.version).toBe(3)
})

test('two people who choose differently meet each other’s choice, in names', () => {
  const { db, jonas, priya, ledger, owners, close } = openChain()
  done(db, editMilestone, {
    as: priya.actor,
    input: edit(close.id, { dependsOn: '', 'was:dependsOn': owners.id }),
  })
  const by = { by: 'Priya Shah', at: may4.now.toISOString() }
  refused(db, editMilestone, {
    as: jonas.actor,
    input: edit(close.id, { dependsOn: ledger.id, 'was:dependsOn': owners.id }),
    because: {
      code: 'changed-meanwhile',
      clashes: [
        {
          ...{ field: 'dependsOn', theirs: '', yours: ledger.id, ...by },
          reads: { theirs: 'Nothing', yours: 'Connect the ledger' },
        },
      ],
    },
  })
})

test('a step that others wait for, or that the plan waits for, stays in the customer’s sight', () => {
  const { db, account, priya, ledger } = openChain()
  const as = priya.actor
  const hide = (id: string) => edit(id, { visibility: 'internal', 'was:visibility': 'shared' })
  const waiting = '“Name the data owners” waits for this step, and both sides see it. Untie that first'
  refused(db, editMilestone, { as, input: hide(ledger.id), because: invalid({ visibility: waiting }) })
  const required = makeMilestone(db, account, { isRequired: true })
  const sentence = 'A required step is seen by both sides: nobody waits for something they cannot see'
  refused(db, editMilestone, { as, input: hide(required.id), because: invalid({ visibility: sentence }) })
  const internal = makeMilestone(db, account, { visibility: 'internal' })
  refused(db, editMilestone, {
    as,
    input: edit(internal.id, { isRequired: 'yes', 'was:isRequired': 'no' }),
    because: invalid({ isRequired: sentence }),
  })
})

test('a step that waits for internal ones is shown to the customer once it is untied from them', () => {
  const { db, account, priya } = openPlanStory()
  const [call, offer] = ['Renewal call', 'Prepare the offer'].map((title) =>
    makeMilestone(db, account, { title, visibility: 'internal' }),
  )
  if (!call || !offer) throw new Error('no steps')
  tie(db, offer, call.id)
  const as = priya.actor
  const show = { visibility: 'shared', 'was:visibility': 'internal' }
  const visibility = 'It waits for “Renewal call”, which only your side sees. Take that out of it first'
  refused(db, editMilestone, { as, input: edit(offer.id, show), because: invalid({ visibility }) })
  done(db, editMilestone, { as, input: edit(offer.id, { ...show, 'was:dependsOn': call.id }) })
  expect([read(db, offer.id)?.visibility, dependsOnText(db, offer.id)]).toEqual(['shared', ''])
})

test('of a marked step a contributor moves neither the stage nor the acceptance', () => {
  const { db, account, jonas, maria } = openPlanStory()
  const { id } = makeMilestone(db, account, { isRequired: true })
  const message = 'An approver or the vendor decides what has to be done before the plan moves on.'
  for (const [field, text] of [
    ['stage', 'elevate'],
    ['needsAcceptance', 'yes'],
    ['isRequired', 'no'],
  ] as const) {
    const input = edit(id, { [field]: text })
    const because = { code: 'not-allowed' as const, message, fields: { [field]: message } }
    refused(db, editMilestone, { as: jonas.actor, input, because })
    done(db, editMilestone, { as: maria.actor, input })
  }
  done(db, editMilestone, { as: jonas.actor, input: edit(id, { stage: 'capture', dueOn: '2026-06-01' }) })
  expect(read(db, id)).toMatchObject({ isRequired: false, stage: 'capture', needsAcceptance: true })
})

test('what the other side accepted stays as they read it; who does what until when may still be put right', () => {
  const { db, account, jonas, priya } = openPlanStory()
  const { id } = makeMilestone(db, account, {
    ...{ completedAt: may4.now, completedBy: priya.user.id, completedSide: 'vendor', needsAcceptance: true },
    ...{ acceptedAt: may4.now, acceptedBy: jonas.user.id, acceptedSide: 'customer' },
  })
  const as = priya.actor
  const accepted = 'The other side has accepted this step as it stands. Reopen it to change what it says'
  for (const field of ['title', 'evidenceNote'])
    refused(db, editMilestone, {
      as,
      input: edit(id, { [field]: 'Other' }),
      because: invalid({ [field]: accepted }),
    })
  const upload = { sha256: 'a'.repeat(64), name: 'ledger.csv', type: 'text/csv', size: 12 }
  const withFile = { ...edit(id, {}), upload }
  refused(db, editMilestone, { as, input: withFile, because: invalid({ file: accepted }) })
  done(db, editMilestone, { as, input: edit(id, { dueOn: '2026-06-01' }) })
})

test('asking for acceptance of a done step tells the other side; only they take the question back', () => {
  const { db, account, maria, priya } = openPlanStory()
  const completion = { completedAt: may4.now, completedBy: priya.user.id, completedSide: 'vendor' as const }
  const { id } = makeMilestone(db, account, completion)
  const ask = edit(id, { needsAcceptance: 'yes', 'was:needsAcceptance': 'no' })
  expect(done(db, editMilestone, { as: priya.actor, input: ask })).toEqual({ milestoneId: id, isAsked: true })
  expect(mailsIn(db).map(({ kind, to }) => [kind, to])).toEqual([['plan-step-to-accept', maria.user.email]])
  const takeBack = edit(id, { 'was:needsAcceptance': 'yes' })
  const needsAcceptance =
    'The other side is asked to accept this step. Only they can say that it is not needed'
  refused(db, editMilestone, { as: priya.actor, input: takeBack, because: invalid({ needsAcceptance }) })
  done(db, editMilestone, { as: maria.actor, input: takeBack })
  expect(read(db, id)?.needsAcceptance).toBe(false)
})

test('a file comes along with an edit, and follows the step out of the customer’s sight', () => {
  const { db, account, priya } = openPlanStory()
  const { id } = makeMilestone(db, account, { completedAt: may4.now, completedSide: 'vendor' })
  const upload = { sha256: 'a'.repeat(64), name: 'ledger.csv', type: 'text/csv', size: 12 }
  const seenBy = () => db.select({ visibility: files.visibility }).from(files).all()
  done(db, editMilestone, { as: priya.actor, input: { ...edit(id, {}), upload } })
  expect(seenBy()).toEqual([{ visibility: 'shared' }])
  done(db, editMilestone, { as: priya.actor, input: edit(id, { visibility: 'internal' }) })
  expect(seenBy()).toEqual([{ visibility: 'internal' }])
})
