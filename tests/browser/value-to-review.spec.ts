import { test } from './site.ts'
import {
  changeLater,
  hold,
  planReview,
  present,
  signWithoutScripts,
  takeAlong,
  writeAgenda,
} from './story/review.ts'
import {
  addFromCatalogue,
  agreeTerms,
  changeWorth,
  confirmFromMail,
  confirmTogether,
  pasteColumn,
  readValue,
} from './story/value.ts'
import { meet } from './story/value-cast.ts'

test('from a plan with nothing measured to a review that both sides signed', async ({
  site,
  browser,
  quiet,
}) => {
  test.setTimeout(300_000)
  const cast = await meet(site, browser, quiet.errors)
  await test.step('the CSM begins with a common outcome and says what one is worth', () =>
    addFromCatalogue(cast))
  await test.step('the customer says the share and agrees', () => agreeTerms(cast))
  await test.step('a column is pasted, and looked at before it goes in', () => pasteColumn(cast))
  await test.step('the customer confirms it together', () => confirmTogether(cast))
  await test.step('and one figure from the mail’s link, after signing in', () => confirmFromMail(cast))
  await test.step('both read the same value, to the cent, and every row behind it', () => readValue(cast))
  await test.step('the price of an hour changes: the history keeps the old total', () => changeWorth(cast))
  await test.step('a review is planned, and stands in both calendars', () => planReview(cast))
  await test.step('both write on its agenda', () => writeAgenda(cast))
  await test.step('it is presented by keyboard, and a decision written down', () => present(cast))
  await test.step('held: the decision is a step, the vendor signs', () => hold(cast))
  await test.step('the customer signs without JavaScript', () => signWithoutScripts(cast))
  await test.step('what changes later stands beside it', () => changeLater(cast))
  await test.step('and both take it along as PDF and PowerPoint', () => takeAlong(cast))
})
