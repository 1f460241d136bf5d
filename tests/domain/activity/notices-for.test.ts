import { expect, test } from 'vitest'
import {
  aboutOf,
  type Insider,
  isToldToNobody,
  type NoticeLine,
  type NoticeScene,
  noticesFor,
} from '#app/domain/activity/notices-for.ts'

const nobody = { role: null, isOnTeam: false, isLead: false, isDeputy: false }
const customer = (userId: string, role: Insider['role'], more: Partial<Insider> = {}): Insider => ({
  ...nobody,
  userId,
  side: 'customer',
  role,
  ...more,
})
const people: Insider[] = [
  customer('maria', 'approver'),
  customer('jonas', 'contributor'),
  customer('dora', 'contributor', { isDeputy: true }),
  customer('vera', 'viewer'),
  { ...nobody, userId: 'priya', side: 'vendor', isOnTeam: true },
  { ...nobody, userId: 'greta', side: 'vendor', isLead: true },
]
const nothing: Omit<NoticeScene, 'people' | 'isResting' | 'waitsFor'> = {
  ...{ customerOwner: null, owners: [], assigned: [], persons: [], authors: [], mentioned: [], thread: [] },
}
const scene = (given: Partial<NoticeScene> = {}): NoticeScene => ({
  ...nothing,
  ...{ people, isResting: false, waitsFor: null },
  ...given,
})
type WithoutVisibility<L> = L extends NoticeLine ? Omit<L, 'visibility'> & { visibility?: 'internal' } : never
type Given = WithoutVisibility<NoticeLine>
const told = (line: Given, given?: Partial<NoticeScene>) =>
  noticesFor({ visibility: 'shared', ...line } as NoticeLine, scene(given)).map(
    ({ userId, kind }) => `${userId}: ${kind}`,
  )

const figure = { measurementId: 'M', outcomeId: 'O', measuredOn: '2026-05-01' }
const reported = {
  kind: 'measurement-reported',
  ...figure,
  texts: { outcome: 'Close', value: '4 d' },
} as const
const move = { transitionId: 'T', toStage: 'align' } as const
const comment = {
  commentId: 'C',
  subject: 'goal',
  subjectId: 'G',
  texts: { about: 'Close', excerpt: '…' },
} as const

test('a reported figure asks approvers and the goal’s owner, and never whoever wrote it or only reads', () => {
  expect(told({ ...reported, actorId: 'priya' }, { customerOwner: 'jonas' })).toEqual([
    ...['maria: to_confirm', 'jonas: to_confirm'],
  ])
  expect(told({ ...reported, actorId: 'maria' }, { customerOwner: 'vera' })).toEqual([])
})

test('a move asks everybody who may sign it, deputies of the day included; a void signature the one side', () => {
  expect(told({ kind: 'move-proposed', ...move, texts: {}, actorId: null })).toEqual([
    ...['maria: to_sign', 'dora: to_sign', 'priya: to_sign'],
  ])
  const because = { kind: 'signature-voided', side: 'vendor', ...move, texts: { because: '' } } as const
  expect(told({ ...because, actorId: null })).toEqual(['priya: to_sign'])
})

test('a proposal asks the other side, and nobody when nothing waits', () => {
  const proposed = { kind: 'goal-proposed', goalId: 'G', texts: { goal: 'Close' }, actorId: 'priya' } as const
  expect(told(proposed, { waitsFor: 'customer', customerOwner: 'jonas' })).toEqual([
    ...['maria: to_answer', 'jonas: to_answer'],
  ])
  expect(told({ ...proposed, actorId: 'jonas' }, { waitsFor: 'vendor' })).toEqual(['priya: to_answer'])
  expect(told(proposed)).toEqual([])
})

test('each is told once, as the first that fits: a step to accept is no progress for who accepts it', () => {
  const done = { kind: 'milestone-completed', milestoneId: 'S', texts: { milestone: 'Go live' } } as const
  expect(told({ ...done, actorId: 'priya' }, { waitsFor: 'customer', owners: ['jonas'] })).toEqual([
    ...['maria: to_answer', 'jonas: progress'],
  ])
})

test('the named are told that they were, the rest of the thread that somebody wrote, its writer nothing', () => {
  const given = { mentioned: ['jonas', 'gone'], thread: ['jonas', 'priya', 'maria'], owners: ['greta'] }
  expect(told({ kind: 'comment-written', ...comment, actorId: 'maria' }, given)).toEqual([
    ...['jonas: mentioned', 'priya: commented', 'greta: commented'],
  ])
})

test('internal lines never reach a customer, however they are tied to them', () => {
  const given = { mentioned: ['jonas', 'greta'], thread: ['maria', 'priya'], owners: ['maria'] }
  const line = { kind: 'comment-written', ...comment, actorId: 'tom', visibility: 'internal' } as const
  expect(told(line, given)).toEqual(['greta: mentioned', 'priya: commented'])
})

test('nobody is asked for anything while their account rests; a waiver goes to the leads', () => {
  const ask = {
    kind: 'ask-sent',
    askId: 'A',
    userId: 'maria',
    type: 'referral',
    texts: { person: 'Maria' },
  } as const
  expect(told({ ...ask, actorId: 'priya' }, { persons: ['maria'] })).toEqual(['maria: to_answer'])
  expect(told({ ...ask, actorId: 'priya' }, { persons: ['maria'], isResting: true })).toEqual([])
  const waiver = { waiverId: 'W', criterion: 'first_value', texts: { reason: '' } } as const
  expect(told({ kind: 'waiver-asked', ...waiver, actorId: 'priya', visibility: 'internal' })).toEqual([
    'greta: to_answer',
  ])
})

test('a story asks for approval when it is with the customer, and is news to whose it is when public', () => {
  const moved = (to: 'customer_review' | 'published' | 'drafting') =>
    told(
      { kind: 'story-moved', storyId: 'S', to, texts: { story: '', note: '' }, actorId: 'greta' },
      { persons: ['jonas'] },
    )
  expect(moved('customer_review')).toEqual(['maria: to_answer', 'jonas: to_answer', 'priya: advocacy'])
  expect(moved('published')).toEqual(['jonas: advocacy', 'priya: advocacy'])
  expect(moved('drafting')).toEqual(['priya: advocacy'])
})

test('notices about the same thing stand together under its name', () => {
  expect(aboutOf(reported)).toBe('measurement M')
  expect(aboutOf(reported, { about: 'outcomeId' })).toBe('outcome O')
  expect(aboutOf({ kind: 'comment-written', ...comment })).toBe('goal G')
  expect(aboutOf({ kind: 'move-proposed', ...move, texts: {} })).toBe('transition T')
  expect(isToldToNobody('account-imported')).toBe(true)
  expect(isToldToNobody('move-passed')).toBe(false)
})
