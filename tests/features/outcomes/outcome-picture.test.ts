import { expect, test } from 'vitest'
import {
  findOutcomePage,
  listFigures,
  type OutcomePage,
} from '#app/features/outcomes/outcome-page-queries.server.ts'
import { drawOutcome, outcomePoster } from '#app/features/outcomes/outcome-picture.server.ts'
import { makeMeasurement } from '#tests/factories/plan.ts'
import { monday, outcomeStory } from './outcome-story.ts'

function picture(usage: Parameters<typeof drawOutcome>[0]['usage'] = null) {
  const { db, account, csm, approver, outcome } = outcomeStory()
  const by = { authorId: csm.user.id }
  const confirmed = { verifiedAt: monday.now, verifiedBy: approver.user.id }
  makeMeasurement(db, outcome, { ...by, measuredOn: '2026-03-31', value: '5.5', ...confirmed })
  makeMeasurement(db, outcome, { ...by, measuredOn: '2026-04-30', value: '4.4' })
  const ids = { accountId: account.id, outcomeId: outcome.id }
  const page = findOutcomePage(db, ids) as OutcomePage
  return { outcome: page.outcome, figures: listFigures(db, ids), usage, account, today: '2026-05-04' }
}

test('the chart comes as a PNG, twice as fine as it is drawn', async () => {
  const png = await drawOutcome(picture())
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const sizes = new DataView(png.buffer, png.byteOffset + 16)
  expect(sizes.getUint32(0)).toBe(1600)
  expect(sizes.getUint32(4)).toBeGreaterThan(900)
})

test('it says what the page says: the figure, where it began, the target, and of which day', () => {
  const svg = outcomePoster(picture({ name: 'Logins', points: [{ on: '2026-03-01', value: '12.50' }] }))
  expect(svg).toContain('Month-end close')
  expect(svg).toContain('4.4 days')
  expect(svg).toContain('baseline 10 d (1 Jan) · target 3 d by 30 Jun')
  expect(svg).toContain('as of 4 May 2026')
  expect(svg).toContain('product usage: Logins')
})
