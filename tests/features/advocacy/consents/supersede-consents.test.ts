import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { consentsAbout } from '#app/features/advocacy/consents/consents-about.server.ts'
import { requestConsents } from '#app/features/advocacy/consents/request-consents.server.ts'
import { supersedeConsents } from '#app/features/advocacy/consents/supersede-consents.server.ts'
import { write } from '#db/transaction.server.ts'
import { may4, may5 } from '../../plan/plan-story.ts'
import { firstText, give, hashOf, openConsentStory, requestFor } from './consent-story.ts'

test('a newer text replaces what was asked for and given with an older one, and nothing of its own', () => {
  const story = openConsentStory()
  const { db, storyId, jonas } = story
  const thing = { about: 'story', aboutId: storyId } as const
  write(db, (tx) => requestConsents(tx, requestFor(story), may4))
  give(story, { as: jonas.actor, scopes: ['quote'] })
  const supersede = (textHash: string) =>
    write(db, (tx) => ok(supersedeConsents(tx, { ...thing, textHash }, may5)))
  expect(supersede(firstText)).toEqual({ ok: true, value: { scopes: [] } })
  expect(supersede(hashOf('another'))).toEqual({ ok: true, value: { scopes: ['name', 'quote', 'logo'] } })
  expect(consentsAbout(db, thing).map(({ supersededAt }) => supersededAt)).toEqual(
    Array(3).fill(may5.now.getTime()),
  )
  expect(supersede(hashOf('another'))).toEqual({ ok: true, value: { scopes: [] } })
})
