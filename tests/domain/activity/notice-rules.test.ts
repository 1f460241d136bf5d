import { expect, test } from 'vitest'
import { eventTopics, kindsOf, kindsOfEvents } from '#app/domain/activity/event-topic.ts'
import { tellings } from '#app/domain/activity/notice-rules.ts'

const told = (kind: keyof typeof tellings) =>
  tellings[kind].map((telling) => `${telling.kind} → ${telling.to}`)

test('every kind of event has its line, and nothing else has one', () => {
  expect(Object.keys(tellings).sort()).toEqual([...kindsOfEvents].sort())
  expect(eventTopics.flatMap(kindsOf).sort()).toEqual([...kindsOfEvents].sort())
})

test('what waits for somebody is told to those who can do it', () => {
  const waiting = kindsOfEvents.filter((kind) =>
    tellings[kind].some((telling) => telling.kind.startsWith('to_')),
  )
  expect(Object.fromEntries(waiting.map((kind) => [kind, told(kind)[0]]))).toEqual({
    'context-written': 'to_answer → context_readers',
    'goal-proposed': 'to_answer → other_side',
    'outcome-added': 'to_answer → other_side',
    'measurement-reported': 'to_confirm → confirmers',
    'measurement-corrected': 'to_confirm → confirmers',
    'measurement-disputed': 'to_answer → team_and_authors',
    'dispute-ended': 'to_confirm → confirmers',
    'milestone-changed': 'assigned → assigned',
    'milestone-completed': 'to_answer → other_side',
    'move-proposed': 'to_sign → signers',
    'signature-voided': 'to_sign → signers_of_side',
    'waiver-asked': 'to_answer → leads',
    'review-held': 'to_sign → signers',
    'terms-changed': 'to_answer → other_side',
    'measurements-imported': 'to_confirm → confirmers',
    'ask-sent': 'to_answer → persons',
    'story-moved': 'to_answer → story_approvers',
    'consent-asked': 'to_answer → persons',
    'consent-flagged': 'to_answer → persons',
    'takedown-opened': 'to_answer → team',
    'testimonial-submitted': 'to_answer → team',
    'testimonial-rejected': 'to_answer → persons',
    'speaker-invited': 'to_answer → persons',
    'reward-proposed': 'to_answer → leads',
  })
})

test('imports, settings and who came and went tell nobody', () => {
  const quiet = [
    'account-imported',
    'import-finished',
    'template-applied',
    'member-joined',
    'usage-imported',
  ] as const
  expect(quiet.flatMap((kind) => tellings[kind])).toEqual([])
  expect(told('comment-written')).toEqual(['mentioned → mentioned', 'commented → thread'])
})

test('asks rest while an account does', () => {
  expect(kindsOfEvents.filter((kind) => tellings[kind].some(({ isAsk }) => isAsk))).toEqual([
    ...['profile-invited', 'ask-sent', 'speaker-invited'],
  ])
})
