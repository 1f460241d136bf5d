import { expect, test } from 'vitest'
import { noteOutsideCopy } from '#app/features/advocacy/consents/note-outside-copy.server.ts'
import { keepConsents } from '#app/jobs/keep-consents.server.ts'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { companySpeakers, takedowns } from '#db/schema/advocacy-consents.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { done, historyOf, may4, may5 } from '../../plan/plan-story.ts'
import { give, nameSpeaker, openConsentStory } from './consent-story.ts'

/** Runs the job at an instant and hands back whom it wrote to about what. */
function runAt(db: Db, instant: string) {
  const before = db.select().from(outbox).all().length
  keepConsents({ db, clock: () => momentAt(instant) })
  return db
    .select({ kind: outbox.kind, to: outbox.to, facts: outbox.facts })
    .from(outbox)
    .all()
    .slice(before)
    .map(
      ({ kind, to, facts }) =>
        `${kind.replace('advocacy-consent-', '')} ${to.split('@')[0]} ${(facts as { scopes: string[] }).scopes}`,
    )
}

test('a giver is told 30 and 7 days before, once each, and both sides when the last day is over', () => {
  const story = openConsentStory()
  const { db, account, storyId, jonas, priya } = story
  give(story, { as: jonas.actor, scopes: ['quote', 'name'], given: { expiresOn: '2026-07-31' } })
  const copy = { thing: `story ${storyId}`, channel: 'sales_deck' as const, place: 'Deck' }
  done(db, noteOutsideCopy, { as: priya.actor, input: copy })
  // Berlin is two hours ahead: the first of July begins there at ten in the evening
  expect(runAt(db, '2026-06-30T21:59:00Z')).toEqual([])
  expect(runAt(db, '2026-06-30T22:00:00Z')).toEqual(['ending jonas quote,name'])
  expect(runAt(db, '2026-07-02T09:00:00Z')).toEqual([])
  expect(runAt(db, '2026-07-25T09:00:00Z')).toEqual(['ending jonas quote,name'])
  expect(runAt(db, '2026-07-31T21:59:00Z')).toEqual([])
  expect(runAt(db, '2026-07-31T22:00:00Z')).toEqual(['ended jonas quote,name', 'ended priya quote,name'])
  expect(runAt(db, '2026-08-01T09:00:00Z')).toEqual([])
  expect(historyOf(db, account.id).slice(-2)).toMatchObject([
    { kind: 'consent-expired', actor: null, facts: { scopes: ['quote', 'name'] } },
    { kind: 'takedown-opened' },
  ])
  expect(db.select().from(takedowns).all()).toMatchObject([{ dueOn: '2026-08-08' }])
})

test('a job that slept makes up for the shorter notice only, and an extended consent is left alone', () => {
  const story = openConsentStory()
  give(story, { as: story.jonas.actor, scopes: ['quote'], given: { expiresOn: '2026-07-31' } })
  expect(runAt(story.db, '2026-07-28T09:00:00Z')).toEqual(['ending jonas quote'])
  give(story, { as: story.jonas.actor, scopes: ['quote'], at: may5 })
  expect(runAt(story.db, '2026-08-02T09:00:00Z')).toEqual([])
})

test('the company’s notice goes to who speaks for it, when its giver does not any more', () => {
  const story = openConsentStory()
  const { db, account, maria, vera } = story
  give(story, { as: maria.actor, scopes: ['logo'], given: { expiresOn: '2026-07-31' } })
  db.update(companySpeakers).set({ endedAt: may4.now }).run()
  nameSpeaker(db, account, vera.user.id)
  expect(runAt(db, '2026-07-01T09:00:00Z')).toEqual(['ending vera logo'])
})
