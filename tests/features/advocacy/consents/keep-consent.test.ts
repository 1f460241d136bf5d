import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { removeMember } from '#app/features/accounts/remove-member.server.ts'
import { keepConsent } from '#app/features/advocacy/consents/keep-consent.server.ts'
import { markStakeholderDeparted } from '#app/features/plan/mark-stakeholder-departed.server.ts'
import { keepConsents } from '#app/jobs/keep-consents.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { done, historyOf, mailsIn, may4, may5, refused } from '../../plan/plan-story.ts'
import { give, nameSpeaker, openConsentStory, placeOf, stateOf } from './consent-story.ts'

const flagged = (story: ReturnType<typeof openConsentStory>) =>
  mailsIn(story.db).filter(({ kind }) => kind === 'advocacy-consent-flagged')

test('what a giver who left had allowed for the company stays, until somebody else confirms it', () => {
  const story = openConsentStory()
  const { db, account, vera, maria, jonas, priya } = story
  nameSpeaker(db, account, vera.user.id)
  const [logo = ''] = give(story, { as: vera.actor, scopes: ['logo'] }).consentIds
  const [own = ''] = give(story, { as: jonas.actor, scopes: ['quote'] }).consentIds
  const notInQuestion = { code: 'already-done' as const, message: 'This consent is not in question.' }
  refused(db, keepConsent, { as: maria.actor, input: { consentId: logo }, because: notInQuestion })
  for (const { stakeholder } of [vera, jonas])
    done(db, markStakeholderDeparted, { as: maria.actor, input: { stakeholderId: stakeholder.id } })
  expect([stateOf(db, logo), stateOf(db, own)]).toEqual(['granted', 'granted'])
  expect(flagged(story)).toMatchObject([
    { to: 'maria@northwind.example', facts: { scopes: ['logo'], person: 'Vera Novak', side: 'customer' } },
    { to: 'priya@lumen.example', facts: { side: 'vendor', isOver: false } },
  ])
  refused(db, keepConsent, { as: jonas.actor, input: { consentId: logo }, because: { code: 'not-allowed' } })
  refused(db, keepConsent, { as: priya.actor, input: { consentId: logo }, because: { code: 'not-allowed' } })
  done(db, keepConsent, { as: maria.actor, input: { consentId: logo }, at: may5 })
  refused(db, keepConsent, { as: maria.actor, input: { consentId: logo }, because: notInQuestion })
  expect(historyOf(db, account.id).map(({ kind }) => kind)).toContain('consent-kept')
  done(db, removeMember, { as: priya.actor, input: placeOf(db, maria.user.id), at: may5 })
  expect(db.select().from(consents).where(eq(consents.id, logo)).get()).toMatchObject({
    ...{ flaggedAt: may5.now, flagSettledAt: null, withdrawnAt: null },
  })
})

test('when the work with an account has ended, everything it allowed awaits a decision, once', () => {
  const story = openConsentStory()
  const { db, account, jonas, maria } = story
  const [own = ''] = give(story, { as: jonas.actor, scopes: ['quote'] }).consentIds
  give(story, { as: maria.actor, scopes: ['logo'] })
  db.update(accounts).set({ endedAt: may4.now }).where(eq(accounts.id, account.id)).run()
  for (const at of [may4, may5]) keepConsents({ db, clock: () => at })
  expect(flagged(story)).toMatchObject([{ facts: { isOver: true, scopes: ['quote', 'logo'] } }, {}])
  done(db, keepConsent, { as: jonas.actor, input: { consentId: own }, at: may5 })
})
