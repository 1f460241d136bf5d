import { expect, test } from 'vitest'
import type { CareEvent } from '#app/domain/activity/care-event.ts'
import { careDeeds } from '#app/domain/activity/care-sentences.ts'
import { describeEvent } from '#app/domain/activity/describe-event.ts'
import { readSentence } from '#app/domain/activity/sentence.ts'
import type { ToldBody, ToldOf } from '#app/domain/activity/told-event.ts'

const move = { transitionId: 't', toStage: 'align' as const }
const waiver = { waiverId: 'w', criterion: 'first_value' as const }
const reason = { texts: { reason: 'It is a pilot' } }
const gain = 'The first gain has been reached, and the customer says so'
const solution = {
  ...{ solutionId: 'l', goalId: 'g' },
  texts: { capability: 'Ledger sync', goal: 'Close sooner' },
}
const review = { reviewId: 'r', texts: { review: 'Spring review' } }
const handoff = {
  handoffId: 'h',
  stage: 'align' as const,
  texts: { from: 'Priya Shah', to: 'Tom Lindqvist' },
}
const deputy = { deputyRowId: 'd', texts: { approver: 'Maria Oliveira', deputy: 'Jonas Thiel' } }
const rest = { restId: 'x', stage: 'align' as const }
const who = 'Maria Oliveira'

/** One of every kind of the path, with the sentence both sides read when Maria Oliveira did it. */
const told: { [K in CareEvent['kind']]: [Omit<ToldOf<K>, 'kind'>, string] } = {
  'move-proposed': [{ ...move, texts: {} }, `${who} proposed the move to Align`],
  'move-signed': [
    { ...move, side: 'customer', isRecorded: false, texts: { deputyFor: '' } },
    `${who} signed the move to Align for the customer`,
  ],
  'signature-voided': [
    { ...move, side: 'vendor', texts: { because: 'a figure was disputed' } },
    `${who} asked again for the vendor’s signature under the move to Align: a figure was disputed`,
  ],
  'move-declined': [
    { ...move, side: 'customer', ...reason },
    `${who} declined the move to Align: “It is a pilot”`,
  ],
  'move-withdrawn': [{ ...move, ...reason }, `${who} withdrew the move to Align: “It is a pilot”`],
  'move-passed': [
    { ...move, fromStage: 'capture', texts: {} },
    `${who} moved the plan from Capture to Align`,
  ],
  'move-objected': [
    { ...move, fromStage: 'capture', ...reason },
    `${who} objected to the move to Align, and the plan is back in Capture: “It is a pilot”`,
  ],
  'waiver-asked': [{ ...waiver, ...reason }, `${who} asked to let “${gain}” go: “It is a pilot”`],
  'waiver-granted': [{ ...waiver, ...reason }, `${who} let “${gain}” go: “It is a pilot”`],
  'waiver-refused': [{ ...waiver, texts: {} }, `${who} did not let “${gain}” go`],
  'waiver-ended': [{ ...waiver, texts: {} }, `${who} asked for “${gain}” again`],
  'stepped-back': [
    { fromStage: 'reinforce', toStage: 'align', ...reason },
    `${who} took the plan from Reinforce back to Align: “It is a pilot”`,
  ],
  'account-placed': [{ toStage: 'reinforce', texts: { reason: '' } }, `${who} placed the plan in Reinforce`],
  'rest-started': [
    { ...rest, until: '2026-08-31', ...reason },
    `${who} let the plan rest in Align until 31 August 2026: “It is a pilot”`,
  ],
  'rest-ended': [{ ...rest, texts: {} }, `${who} ended the plan’s rest in Align`],
  'deputy-named': [
    { ...deputy, startsOn: '2026-07-01', endsOn: '2026-07-31' },
    `${who} named Jonas Thiel to sign for Maria Oliveira from 1 July 2026 to 31 July 2026`,
  ],
  'deputy-revoked': [deputy, `${who} ended that Jonas Thiel signs for Maria Oliveira`],
  'stage-owner-named': [
    { stage: 'align', userId: 'u', texts: { person: 'Tom Lindqvist' } },
    `${who} named Tom Lindqvist to look after Align`,
  ],
  'handoff-opened': [handoff, `${who} began to hand Align over from Priya Shah to Tom Lindqvist`],
  'handoff-changed': [
    { ...handoff, texts: { fields: 'note' } },
    `${who} changed the note of the handoff for Align`,
  ],
  'handoff-accepted': [handoff, `${who} took Align over from Priya Shah`],
  'audit-answered': [
    { stage: 'align', answer: 'partly', texts: {} },
    `${who} answered the question of Align with partly`,
  ],
  'vocabulary-changed': [
    { texts: { added: 'SmartSync', removed: 'Pulse' } },
    `${who} added SmartSync to the vocabulary and took Pulse out`,
  ],
  'word-allowed': [
    { allowedWordId: 'a', texts: { word: 'flow', reason: 'They mill flour' } },
    `${who} allowed the word flow here: “They mill flour”`,
  ],
  'word-allowance-ended': [
    { allowedWordId: 'a', texts: { word: 'flow' } },
    `${who} stopped allowing the word flow here`,
  ],
  'milestone-accepted': [
    { milestoneId: 's', texts: { milestone: 'Connect EMEA ledger' } },
    `${who} accepted the step Connect EMEA ledger as done`,
  ],
  'milestones-reordered': [{ stage: 'align', texts: {} }, `${who} put the steps of Align into another order`],
  'solution-added': [solution, `${who} tied Ledger sync to the goal Close sooner`],
  'solution-changed': [
    { ...solution, texts: { ...solution.texts, fields: 'how' } },
    `${who} changed the explanation of Ledger sync for the goal Close sooner`,
  ],
  'solution-removed': [solution, `${who} untied Ledger sync from the goal Close sooner`],
  'value-statement-written': [
    { valueStatementId: 'v', goalId: 'g', number: 1, texts: { goal: 'Close sooner' } },
    `${who} said in their own words what helps with Close sooner`,
  ],
  'promise-added': [
    { promiseId: 'q', texts: { promise: 'Live in six weeks' } },
    `${who} wrote down what was promised: Live in six weeks`,
  ],
  'promise-settled': [
    { promiseId: 'q', as: 'refuted', texts: { promise: 'Live in six weeks' } },
    `${who} noted the promise Live in six weeks as refuted`,
  ],
  'template-saved': [
    { templateId: 'y', texts: { template: 'Finance, deep' } },
    `${who} saved the template Finance, deep`,
  ],
  'template-archived': [
    { templateId: 'y', texts: { template: 'Finance, deep' } },
    `${who} put the template Finance, deep away`,
  ],
  'template-applied': [
    { templateId: 'y', made: 1, texts: { template: 'Finance, deep' } },
    `${who} applied the template Finance, deep, which added 1 thing`,
  ],
  'review-scheduled': [review, `${who} scheduled the review Spring review`],
  'review-changed': [
    { ...review, texts: { ...review.texts, fields: 'notes', writers: 'Ana Prager, Ben Okafor' } },
    `${who} changed the notes of the review Spring review (written together: Ana Prager, Ben Okafor)`,
  ],
  'review-cancelled': [review, `${who} cancelled the review Spring review`],
  'review-held': [{ ...review, heldOn: '2026-05-04' }, `${who} held the review Spring review on 4 May 2026`],
  'review-signed': [
    { ...review, side: 'vendor', texts: { ...review.texts, deputyFor: '' } },
    `${who} signed the review Spring review for the vendor`,
  ],
  'ask-type-opened': [{ userId: 'u', type: 'speaking', texts: {} }, `${who} is open to a talk`],
  'ask-type-closed': [{ userId: 'u', type: 'speaking', texts: {} }, `${who} is not open to a talk any more`],
  'import-finished': [
    { importId: 'i', accounts: 64, people: 310, texts: { file: 'book.csv' } },
    `${who} imported book.csv: 64 accounts and 310 people`,
  ],
  'account-imported': [
    { importId: 'i', texts: { account: 'Northwind Traders' } },
    `${who} brought Northwind Traders in from a file`,
  ],
}

const read = (body: object, actorName: string | null = who) =>
  readSentence(describeEvent({ body: body as ToldBody, actorName }))

test.each(Object.entries(told))('%s', (kind, [facts, sentence]) => {
  expect(read({ kind, ...facts })).toBe(sentence)
})

test('no kind of the path is without its row', () => {
  expect(Object.keys(told)).toEqual(Object.keys(careDeeds))
})

test('a move that proposed itself, a deputy, and an agreement that was written down are told as such', () => {
  expect(read({ kind: 'move-proposed', ...move, texts: {} }, null)).toBe('Cairn proposed the move to Align')
  const signed = { kind: 'move-signed', ...move, side: 'customer', isRecorded: false }
  expect(read({ ...signed, texts: { deputyFor: 'Otto Berg' } })).toBe(
    `${who} signed the move to Align in place of Otto Berg`,
  )
  expect(read({ ...signed, isRecorded: true, texts: { deputyFor: '' } })).toBe(
    `${who} recorded the customer’s agreement to the move to Align`,
  )
  const held = { kind: 'review-signed', ...review, side: 'customer' }
  expect(read({ ...held, texts: { ...review.texts, deputyFor: 'Otto Berg' } })).toBe(
    `${who} signed the review Spring review in place of Otto Berg`,
  )
})

test('a rest without an end, one word only, several things, and reasons that were given', () => {
  expect(read({ kind: 'rest-started', ...rest, until: null, ...reason })).toBe(
    `${who} let the plan rest in Align: “It is a pilot”`,
  )
  const words = (added: string, removed: string) =>
    read({ kind: 'vocabulary-changed', texts: { added, removed } })
  expect(words('SmartSync', '')).toBe(`${who} added SmartSync to the vocabulary`)
  expect(words('', 'Pulse')).toBe(`${who} took Pulse out of the vocabulary`)
  expect(read({ kind: 'account-placed', toStage: 'align', ...reason })).toBe(
    `${who} placed the plan in Align: “It is a pilot”`,
  )
  expect(read({ kind: 'template-applied', templateId: 'y', made: 12, texts: { template: 'T' } })).toBe(
    `${who} applied the template T, which added 12 things`,
  )
})

test('an erased reason is said to be erased', () => {
  expect(read({ kind: 'move-declined', ...move, side: 'customer', texts: { reason: null } })).toBe(
    `${who} declined the move to Align: something since erased`,
  )
})
