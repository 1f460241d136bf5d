import { expect, test } from 'vitest'
import { homePathOf } from '#app/features/accounts/home-path.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStaff, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

test('everybody lands where they belong', () => {
  const db = openTestDatabase()
  const { user } = makeMember(db, makeAccount(db, { slug: 'one' }))
  const home = (id: string, kind: 'staff' | 'customer' = 'customer') =>
    homePathOf(db, { userId: id, kind, name: '', email: '', staffRole: null })
  expect(home(user.id)).toBe('/plans/one')
  const { id: accountId } = makeAccount(db)
  db.insert(memberships)
    .values({ id: momentAt().newId(), accountId, userId: user.id, role: 'viewer', createdAt: momentAt().now })
    .run()
  expect(home(user.id)).toBe('/plans')
  expect(home(makeUser(db).id)).toBe('/plans')
  expect(home(makeStaff(db).id, 'staff')).toBe('/portfolio')
})
