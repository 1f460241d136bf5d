import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import {
  findOutcomePage,
  listFigures,
  type OutcomePage,
} from '#app/features/outcomes/outcome-page-queries.server.ts'
import { type OutcomePicture, outcomePoster } from '#app/features/outcomes/outcome-picture.server.ts'
import { makeMeasurement } from '#tests/factories/plan.ts'
import { monday, outcomeStory } from './outcome-story.ts'

function picture(usage: OutcomePicture['usage'] = null): OutcomePicture {
  const { db, account, csm, approver, outcome } = outcomeStory()
  const by = { authorId: csm.user.id }
  const confirmed = { verifiedAt: monday.now, verifiedBy: approver.user.id }
  makeMeasurement(db, outcome, { ...by, measuredOn: '2026-03-31', value: '5.5', ...confirmed })
  makeMeasurement(db, outcome, { ...by, measuredOn: '2026-04-30', value: '4.4' })
  const ids = { accountId: account.id, outcomeId: outcome.id }
  const page = findOutcomePage(db, ids) as OutcomePage
  return { outcome: page.outcome, figures: listFigures(db, ids), usage, account, today: '2026-05-04' }
}

test('it says what the page says: the figure, where it began, the target, and of which day', () => {
  const usage = { name: 'Logins', points: [{ on: '2026-03-01', value: '12.50' }] }
  const svg = renderToStaticMarkup(outcomePoster(picture(usage)))
  expect(svg).toContain('Month-end close')
  expect(svg).toContain('4.4 days')
  expect(svg).toContain('baseline 10 d (1 Jan) · target 3 d by 30 Jun')
  expect(svg).toContain('as of 4 May 2026')
  expect(svg).toContain('product usage: Logins')
})

test('without figures it says that nothing is measured yet', () => {
  expect(renderToStaticMarkup(outcomePoster({ ...picture(), figures: [] }))).toContain('Nothing measured yet')
})
