import { expect, test } from 'vitest'
import { findDeputyFor } from '#app/features/care/deputy-queries.server.ts'
import { nameDeputy } from '#app/features/care/name-deputy.server.ts'
import { revokeDeputy } from '#app/features/care/revoke-deputy.server.ts'
import { done, historyOf } from '#tests/features/plan/plan-story.ts'
import { on, openCareStory, refused } from './move-story.ts'

const may5 = on('2026-05-05')
const may12 = on('2026-05-12')

function openNamed() {
  const story = openCareStory()
  const { db, account, maria, jonas } = story
  const input = { deputyId: jonas.user.id, startsOn: '2026-05-10', endsOn: '2026-05-20' }
  const named = done(db, nameDeputy, { as: maria.actor, input, at: may5 })
  const asked = { accountId: account.id, userId: jonas.user.id, today: '2026-05-12' }
  return { ...story, ...named, asked }
}

test('an approver ends it, their own or a colleague’s', () => {
  const { db, account, otto, asked, deputyRowId } = openNamed()
  expect(findDeputyFor(db, asked)?.approver).toBe('Maria Oliveira')
  done(db, revokeDeputy, { as: otto.actor, input: { deputyRowId }, at: may12 })
  expect(findDeputyFor(db, asked)).toBeNull()
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'deputy-revoked',
    texts: { approver: 'Maria Oliveira', deputy: 'Jonas Thiel' },
  })
})

test('nobody else, nothing of elsewhere, and not what has ended', () => {
  const { db, maria, jonas, priya, stranger, deputyRowId } = openNamed()
  const input = { deputyRowId }
  for (const actor of [jonas.actor, priya.actor])
    refused(db, revokeDeputy, { as: actor, input, at: may12, because: { code: 'not-allowed' } })
  refused(db, revokeDeputy, { as: stranger.actor, input, at: may12, because: { code: 'not-found' } })
  refused(db, revokeDeputy, {
    ...{ as: maria.actor, input, at: on('2026-05-21') },
    because: { code: 'already-done', message: 'That ended by itself on 20 May 2026.' },
  })
  done(db, revokeDeputy, { as: maria.actor, input, at: may12 })
  const message = 'Jonas Thiel does not sign for Maria Oliveira any more.'
  refused(db, revokeDeputy, { as: maria.actor, input, at: may12, because: { code: 'already-done', message } })
})
