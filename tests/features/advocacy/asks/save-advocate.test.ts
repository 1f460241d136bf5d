import { expect, test } from 'vitest'
import { advocateForm, readTopics } from '#app/features/advocacy/asks/advocate-form.ts'
import { advocatePage } from '#app/features/advocacy/asks/advocate-page.server.ts'
import { findPhoto } from '#app/features/advocacy/asks/find-advocate.server.ts'
import { removePhoto, saveAdvocate } from '#app/features/advocacy/asks/save-advocate.server.ts'
import { advocateProfiles } from '#db/schema/advocacy.ts'
import { makeAdvocates } from '#tests/factories/advocacy.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { done, historyOf, may4, may5, refused } from '../../plan/plan-story.ts'

const upload = { sha256: 'a'.repeat(64), name: 'lucia.jpg', type: 'image/jpeg', size: 4 }
const edit = (values: object, was: object = {}) => ({ edit: { values, was }, photo: null })

test('a person says how they want to be asked, and their plans are told which fields', () => {
  const db = openTestDatabase()
  const { account, lucia } = makeAdvocates(db)
  const values = {
    ...{ topics: 'Close\n Close, audit ;', formats: 'talk,panel', regions: 'DACH', bio: 'CFO since 2019' },
    ...{ quietUntil: '2026-06-01', pointLimit: '2' },
  }
  done(db, saveAdvocate, { as: lucia.person, input: { ...edit(values), photo: upload } })
  expect(db.select().from(advocateProfiles).all()).toMatchObject([
    {
      ...{ userId: lucia.user.id, topics: ['Close', 'audit'], formats: ['talk', 'panel'], regions: 'DACH' },
      ...{ bio: 'CFO since 2019', quietUntil: '2026-06-01', pointLimit: 2, editedAt: may4.now },
    },
  ])
  expect(findPhoto(db, lucia.user.id)).toEqual(upload)
  expect(historyOf(db, account.id)).toMatchObject([
    {
      kind: 'profile-changed',
      texts: { fields: 'topics, formats, where, about you, quiet until, your limit, photo' },
    },
  ])
  const page = advocatePage(db, { userId: lucia.user.id, now: may4.now })
  expect(page.asking).toMatchObject({
    used: 0,
    limit: 2,
    because: ['Quiet until 1 Jun: nobody asks you anything'],
  })
  done(db, saveAdvocate, { as: lucia.person, input: edit({ quietUntil: '', pointLimit: '' }), at: may5 })
  done(db, removePhoto, { as: lucia.person, input: {}, at: may5 })
  expect(db.select().from(advocateProfiles).all()).toMatchObject([
    { quietUntil: null, pointLimit: null, photoFileId: null, bio: 'CFO since 2019', version: 3 },
  ])
  refused(db, removePhoto, { as: lucia.person, input: {}, because: { code: 'already-done' } })
})

test('two windows of one person lose no words; staff have no such profile', () => {
  const db = openTestDatabase()
  const { lucia } = makeAdvocates(db)
  done(db, saveAdvocate, { as: lucia.person, input: edit({ bio: 'First' }) })
  const clash = {
    field: 'bio',
    theirs: 'First',
    yours: 'Second',
    by: 'Lucia Ferrer',
    at: may4.now.toISOString(),
  }
  refused(db, saveAdvocate, {
    as: lucia.person,
    input: edit({ bio: 'Second' }, { bio: '' }),
    because: { code: 'changed-meanwhile', clashes: [clash] },
  })
  const staff = { ...lucia.person, kind: 'staff' as const, staffRole: 'csm' as const }
  refused(db, saveAdvocate, { as: staff, input: edit({}), because: { code: 'not-allowed' } })
  refused(db, removePhoto, { as: staff, input: {}, because: { code: 'not-allowed' } })
})

test('the form takes limits that are lower, and topics as they are typed', () => {
  const limit = (pointLimit: string) => advocateForm.safeParse({ pointLimit }).success
  expect(['', '0', '3', '4', '5', '-1', '2.5'].map(limit)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
  expect(readTopics(' a,,b\n\nb ;c  d')).toEqual(['a', 'b', 'c d'])
})
