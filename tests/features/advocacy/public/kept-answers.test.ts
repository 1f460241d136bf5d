import { expect, test } from 'vitest'
import {
  keepAnswer,
  keptAnswer,
  publicationVersion,
} from '#app/features/advocacy/public/kept-answers.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

test('keeps so many answers and so many bytes, those asked for last', () => {
  const db = openTestDatabase()
  const { now } = momentAt()
  const answer = (size: number) => ({
    ...{ status: 200 as const, headers: {}, readings: [], until: null, version: publicationVersion(db) },
    body: { identity: Buffer.alloc(size), gzip: null, br: null },
  })
  keepAnswer(db, '/first', answer(1))
  keepAnswer(db, '/second', answer(1))
  for (let count = 0; count < 598; count += 1) keepAnswer(db, `/${count}`, answer(1))
  expect(keptAnswer(db, '/first', now)?.status).toBe(200)
  keepAnswer(db, '/one-more', answer(1))
  expect([keptAnswer(db, '/first', now)?.status, keptAnswer(db, '/second', now)]).toEqual([200, null])
  keepAnswer(db, '/huge', answer(47 * 1024 * 1024))
  keepAnswer(db, '/huge-too', answer(47 * 1024 * 1024))
  expect(keptAnswer(db, '/huge', now)).toBe(null)
  expect(keptAnswer(db, '/huge-too', now)?.status).toBe(200)
})
