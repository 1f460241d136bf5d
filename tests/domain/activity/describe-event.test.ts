import { expect, test } from 'vitest'
import type { AdvocacyEvent } from '#app/domain/activity/advocacy-event.ts'
import type { CareEvent } from '#app/domain/activity/care-event.ts'
import { describeEvent } from '#app/domain/activity/describe-event.ts'
import type { EventKind } from '#app/domain/activity/event.ts'
import { readSentence } from '#app/domain/activity/sentence.ts'
import type { ToldBody, ToldOf } from '#app/domain/activity/told-event.ts'
import type { ValueEvent } from '#app/domain/activity/value-event.ts'

const goal = { goalId: 'g', texts: { goal: 'Close in three days' } }
const outcome = {
  outcomeId: 'o',
  goalId: 'g',
  texts: { outcome: 'Month-end close', fields: 'targetValue,targetOn' },
}
const figure = {
  ...{ measurementId: 'm', outcomeId: 'o', measuredOn: '2026-04-30' },
  texts: { outcome: 'Month-end close', value: '4.4 days' },
}
const step = { milestoneId: 's', texts: { milestone: 'Connect EMEA ledger' } }
const jonas = { texts: { person: 'Jonas Thiel' } }
const said = {
  ...{ commentId: 'c', subject: 'goal' as const, subjectId: 'g' },
  texts: { about: 'Close in three days', excerpt: 'Well done' },
}
const known = { stakeholderId: 'p', ...jonas }

/** One of every kind, with the sentence both sides read when Maria Oliveira did it; those of the path, of value and of advocacy in their own tests. */
const told: {
  [K in Exclude<EventKind, (AdvocacyEvent | CareEvent | ValueEvent)['kind']>]: [
    Omit<ToldOf<K>, 'kind'>,
    string,
  ]
} = {
  'vendor-set-up': [{ texts: { vendor: 'Lumen' } }, 'Maria Oliveira set up this site for Lumen'],
  'vendor-changed': [
    { texts: { fields: 'name, accent' } },
    'Maria Oliveira changed the vendor’s name and colour',
  ],
  'staff-invited': [
    { invitationId: 'i', staffRole: 'lead', ...jonas },
    'Maria Oliveira invited Jonas Thiel to the vendor’s team as a lead',
  ],
  'staff-joined': [{ userId: 'u', ...jonas }, 'Jonas Thiel joined the vendor’s team'],
  'staff-role-changed': [
    { userId: 'u', staffRole: 'admin', ...jonas },
    'Maria Oliveira made Jonas Thiel an administrator',
  ],
  'staff-removed': [{ userId: 'u', ...jonas }, 'Maria Oliveira removed Jonas Thiel from the vendor’s team'],
  'name-changed': [
    { userId: 'u', texts: { from: 'J. Thiel', to: 'Jonas Thiel' } },
    'Maria Oliveira changed the name J. Thiel to Jonas Thiel',
  ],
  'account-created': [
    { texts: { account: 'Northwind Traders' } },
    'Maria Oliveira opened the shared plan with Northwind Traders',
  ],
  'account-changed': [{ texts: { fields: 'timeZone' } }, 'Maria Oliveira changed the account’s time zone'],
  'team-joined': [
    { userId: 'u', ...jonas },
    'Maria Oliveira put Jonas Thiel on the vendor’s team for this plan',
  ],
  'team-left': [
    { userId: 'u', ...jonas },
    'Maria Oliveira took Jonas Thiel off the vendor’s team for this plan',
  ],
  'member-invited': [
    { invitationId: 'i', role: 'viewer', ...jonas },
    'Maria Oliveira invited Jonas Thiel to the plan as a viewer',
  ],
  'invitation-revoked': [
    { invitationId: 'i', ...jonas },
    'Maria Oliveira withdrew the invitation of Jonas Thiel',
  ],
  'member-joined': [
    { userId: 'u', role: 'approver', ...jonas },
    'Jonas Thiel joined the plan as an approver',
  ],
  'member-role-changed': [
    { userId: 'u', role: 'contributor', ...jonas },
    'Maria Oliveira made Jonas Thiel a contributor of the plan',
  ],
  'member-removed': [{ userId: 'u', ...jonas }, 'Maria Oliveira removed Jonas Thiel from the plan'],
  'context-written': [
    { contextId: 'c', number: 2, texts: { fields: 'headline,challenge,success' } },
    'Maria Oliveira changed the plan’s headline, challenge and description of success',
  ],
  'context-confirmed': [
    { contextId: 'c', number: 2, texts: {} },
    'Maria Oliveira confirmed the challenge and what success looks like',
  ],
  'stakeholder-added': [known, 'Maria Oliveira added Jonas Thiel to the people of the plan'],
  'stakeholder-changed': [
    { stakeholderId: 'p', texts: { person: 'Jonas Thiel', fields: 'title,reportsToId' } },
    'Maria Oliveira changed the title and line manager of Jonas Thiel',
  ],
  'stakeholder-note-changed': [
    { stakeholderId: 'p', texts: { person: 'Jonas Thiel', fields: 'sentiment' } },
    'Maria Oliveira changed the private notes on Jonas Thiel: sentiment',
  ],
  'stakeholder-departed': [known, 'Maria Oliveira noted that Jonas Thiel has left'],
  'stakeholder-returned': [known, 'Maria Oliveira noted that Jonas Thiel is back'],
  'successor-named': [
    { stakeholderId: 'p', successorId: 'q', texts: { person: 'Jonas Thiel', successor: 'Anna Roth' } },
    'Maria Oliveira named Anna Roth as successor of Jonas Thiel',
  ],
  'goal-added': [goal, 'Maria Oliveira drafted the goal Close in three days'],
  'goal-changed': [
    { goalId: 'g', texts: { goal: 'Close in three days', fields: 'targetDate' } },
    'Maria Oliveira changed the target date of the goal Close in three days',
  ],
  'goal-proposed': [goal, 'Maria Oliveira proposed the goal Close in three days'],
  'goal-agreed': [goal, 'Maria Oliveira agreed the goal Close in three days'],
  'goal-closed': [
    { ...goal, closure: 'partially_achieved' },
    'Maria Oliveira closed the goal Close in three days as partly achieved',
  ],
  'goal-reopened': [goal, 'Maria Oliveira reopened the goal Close in three days'],
  'outcome-added': [outcome, 'Maria Oliveira added Month-end close to what is measured'],
  'outcome-changed': [outcome, 'Maria Oliveira changed the target value and target date of Month-end close'],
  'measurement-reported': [figure, 'Maria Oliveira reported 4.4 days for Month-end close on 30 April 2026'],
  'measurement-corrected': [
    { ...figure, supersedesId: 'n', texts: { ...figure.texts, before: '5 days' } },
    'Maria Oliveira corrected Month-end close on 30 April 2026 from 5 days to 4.4 days',
  ],
  'measurement-verified': [figure, 'Maria Oliveira confirmed 4.4 days for Month-end close on 30 April 2026'],
  'measurement-disputed': [
    { ...figure, texts: { ...figure.texts, reason: 'EMEA is missing' } },
    'Maria Oliveira disputed 4.4 days for Month-end close on 30 April 2026: “EMEA is missing”',
  ],
  'dispute-ended': [
    figure,
    'Maria Oliveira settled the dispute about 4.4 days for Month-end close on 30 April 2026',
  ],
  'milestone-added': [step, 'Maria Oliveira added the step Connect EMEA ledger'],
  'milestone-changed': [
    { milestoneId: 's', texts: { milestone: 'Connect EMEA ledger', fields: 'dueOn,ownerId' } },
    'Maria Oliveira changed the due date and owner of the step Connect EMEA ledger',
  ],
  'milestone-completed': [step, 'Maria Oliveira completed the step Connect EMEA ledger'],
  'milestone-reopened': [step, 'Maria Oliveira reopened the step Connect EMEA ledger'],
  'comment-written': [
    {
      commentId: 'c',
      subject: 'goal',
      subjectId: 'g',
      texts: { about: 'Close in three days', excerpt: 'Well done' },
    },
    'Maria Oliveira commented on Close in three days: “Well done”',
  ],
  'comment-edited': [said, 'Maria Oliveira changed a comment on Close in three days: “Well done”'],
  'comment-deleted': [said, 'Maria Oliveira took back a comment on Close in three days'],
  'comment-resolved': [
    said,
    'Maria Oliveira marked a comment on Close in three days as settled: “Well done”',
  ],
  'comment-reopened': [said, 'Maria Oliveira opened a comment on Close in three days again: “Well done”'],
  'comment-reacted': [
    { ...said, reaction: 'celebrate', isOn: true },
    'Maria Oliveira said “Well done” to a comment on Close in three days',
  ],
  'team-notes-written': [
    { number: 2, texts: { writers: 'Priya Shah and Tom Lindqvist' } },
    'Maria Oliveira changed the team’s notes about this account (written together: Priya Shah and Tom Lindqvist)',
  ],
}

test.each(Object.entries(told))('%s', (kind, [facts, sentence]) => {
  const body = { kind, ...facts } as ToldBody
  expect(readSentence(describeEvent({ body, actorName: 'Maria Oliveira' }))).toBe(sentence)
})

test('names and figures stand out, and the thing it is about can become a link', () => {
  const body = { kind: 'measurement-verified' as const, ...figure }
  expect(describeEvent({ body, actorName: 'Maria Oliveira' })).toEqual([
    { text: 'Maria Oliveira', as: 'name' },
    { text: ' ', as: 'plain' },
    { text: 'confirmed ', as: 'plain' },
    { text: '4.4 days', as: 'name' },
    { text: ' for ', as: 'plain' },
    { text: 'Month-end close', as: 'subject' },
    { text: ' on 30 April 2026', as: 'plain' },
  ])
})

test('what was erased is said to be erased, and what Cairn did is said to be done by Cairn', () => {
  const body = {
    kind: 'measurement-disputed' as const,
    ...figure,
    texts: { outcome: null, value: '4 days', reason: null },
  }
  expect(readSentence(describeEvent({ body, actorName: 'former member' }))).toBe(
    'former member disputed 4 days for something since erased on 30 April 2026: something since erased',
  )
  const added = { kind: 'stakeholder-added' as const, stakeholderId: 'p', texts: { person: 'Jonas Thiel' } }
  expect(readSentence(describeEvent({ body: added, actorName: null }))).toBe(
    'Cairn added Jonas Thiel to the people of the plan',
  )
})

test('the first writing of the context is told as such, and a change without named fields as one of details', () => {
  const first = { kind: 'context-written' as const, contextId: 'c', number: 1, texts: { fields: null } }
  expect(readSentence(describeEvent({ body: first, actorName: 'Priya Shah' }))).toBe(
    'Priya Shah wrote down the challenge and what success looks like',
  )
  const changed = { kind: 'account-changed' as const, texts: { fields: null } }
  expect(readSentence(describeEvent({ body: changed, actorName: 'Priya Shah' }))).toBe(
    'Priya Shah changed the account’s details',
  )
})
