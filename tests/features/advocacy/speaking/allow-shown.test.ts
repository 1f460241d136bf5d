import { expect, test } from 'vitest'
import { allowShown } from '#app/features/advocacy/speaking/allow-shown.server.ts'
import { eventPage } from '#app/features/advocacy/speaking/event-page.server.ts'
import { consentReceipts, consents } from '#db/schema/advocacy-consents.ts'
import { done, may4, may5, refused } from '../../plan/plan-story.ts'
import { openInvitedStory } from './speaking-story.ts'

const nothing = { bio: '', allowsBio: 'no', allowsPhoto: 'no', allowsRecording: 'no' } as const

test('the programme names a speaker only while they let it, and each thing is allowed on its own', () => {
  const { db, eventId, inviteId, maria, priyaPerson } = openInvitedStory('accepted')
  const programme = () => eventPage(db, { eventId, person: priyaPerson, now: may5.now })?.programme ?? ''
  expect(programme()).toContain('Speaker to be announced')
  expect(programme()).not.toContain('Maria')
  const bio = 'CFO of Northwind.'
  const receipt = { receiptId: may4.newId(), tokenHash: 'hash of a token' }
  const input = { ...nothing, inviteId, bio, allowsBio: 'yes' as const, receipt }
  done(db, allowShown, { as: maria.actor, input })
  expect(programme()).toContain(`Maria Oliveira\n${bio}\nNot to be recorded`)
  expect(db.select().from(consentReceipts).get()?.words).toContain(`with these lines: “${bio}”`)
  const granted = db
    .select()
    .from(consents)
    .all()
    .filter(({ grantedAt }) => grantedAt !== null)
  expect(granted.map(({ scope, channels, expiresOn }) => [scope, channels, expiresOn])).toEqual([
    ['speaking', ['event'], '2027-06-12'],
  ])
  db.update(consents).set({ withdrawnAt: may4.now }).run()
  expect(programme()).not.toContain('Maria')
})

test('nothing ticked, a bio without words, and another’s invitation allow nothing', () => {
  const { db, inviteId, maria, jonas } = openInvitedStory('accepted')
  const receipt = { receiptId: may4.newId(), tokenHash: 'hash of a token' }
  const input = { ...nothing, inviteId, receipt }
  const tick = { code: 'invalid' as const, fields: { allowsBio: 'Tick what may be shown' } }
  refused(db, allowShown, { as: maria.actor, input, because: tick })
  const empty = { code: 'invalid' as const, fields: { bio: 'Write the few lines that may be shown' } }
  refused(db, allowShown, { as: maria.actor, input: { ...input, allowsBio: 'yes' }, because: empty })
  refused(db, allowShown, { as: jonas.actor, input, because: { code: 'not-found' } })
})
