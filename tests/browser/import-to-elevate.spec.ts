import { test } from './site.ts'
import {
  acceptFirstGain,
  handOver,
  passAlign,
  restAndWake,
  sayWhatHelps,
  tieWhatHelps,
  writePromise,
} from './story/align.ts'
import { auditBook, importBook, nameTeam } from './story/bring-in.ts'
import { agreeGoal, confirmContext, passCapture, waiveOne, writeContext } from './story/capture.ts'
import { gather } from './story/cast.ts'
import { readBack } from './story/read-back.ts'
import { confirmFigures, declineFirst, holdReview, openUp, passReinforce } from './story/reinforce.ts'

test('one customer, from a line in a file to Elevate, with both signatures on every step', async ({
  site,
  browser,
  quiet,
}) => {
  test.setTimeout(300_000)
  const cast = await gather(site, browser, quiet.errors)
  await test.step('the lead imports the book', () => importBook(cast))
  await test.step('asks the four questions of each account, and places it', () => auditBook(cast))
  await test.step('and names who answers in which stage', () => nameTeam(cast))
  await test.step('the customer writes the challenge, and product words are marked', () => writeContext(cast))
  await test.step('says it in their own language, and confirms', () => confirmContext(cast))
  await test.step('a goal with its measure is proposed and agreed', () => agreeGoal(cast))
  await test.step('the CSM asks to let one criterion go, the lead does', () => waiveOne(cast))
  await test.step('both sides sign the move to Align', () => passCapture(cast))
  await test.step('the customer lets the plan rest, the CSM wakes it', () => restAndWake(cast))
  await test.step('what sales promised is written down', () => writePromise(cast))
  await test.step('the first gain is reached, and accepted', () => acceptFirstGain(cast))
  await test.step('the CSM ties to the goal what helps', () => tieWhatHelps(cast))
  await test.step('the customer says in their own words how it helps', () => sayWhatHelps(cast))
  await test.step('a stale page is refused; without scripts the customer signs what is so', () =>
    passAlign(cast))
  await test.step('the account is handed over to the owner of Reinforce', () => handOver(cast))
  await test.step('two figures are reported and confirmed', () => confirmFigures(cast))
  await test.step('a review is held today and signed', () => holdReview(cast))
  await test.step('the customer opens themself to a type of ask', () => openUp(cast))
  await test.step('declines the move with a reason', () => declineFirst(cast))
  await test.step('and signs when it is asked for again', () => passReinforce(cast))
  await test.step('everything stands in the path, the portfolio and the history', () => readBack(cast))
})
