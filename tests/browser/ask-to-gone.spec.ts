import { test } from './site.ts'
import { ask, sayYes } from './story/voice-ask.ts'
import { callTogether } from './story/voice-cast.ts'
import { allowForCompany, allowOwn, approve } from './story/voice-consent.ts'
import { approveAsLawyer, askForChange, askLawyer } from './story/voice-legal.ts'
import { findGone, publish, readAsStranger, withdraw } from './story/voice-public.ts'
import { addQuote, draft, putForward, suggest } from './story/voice-text.ts'

test('from an ask to a story that strangers read, and from one press to nothing', async ({
  site,
  browser,
  quiet,
}) => {
  test.setTimeout(120_000)
  const cast = await callTogether(site, browser, quiet.errors)
  await test.step('the CSM writes the question and sends it', () => ask(cast))
  await test.step('the advocate says yes in two clicks', () => sayYes(cast))
  await test.step('the CSM begins the text, with a confirmed figure in it', () => draft(cast))
  await test.step('the advocate comments and suggests; the CSM takes it over', () => suggest(cast))
  await test.step('the advocate adds a quote', () => addQuote(cast))
  await test.step('the text goes to the customer', () => putForward(cast))
  await test.step('a lawyer reads it by a link, without a login', () => askLawyer(cast))
  await test.step('asks for a change', () => askForChange(cast))
  await test.step('and approves the changed text', () => approveAsLawyer(cast))
  await test.step('the advocate approves exactly that', () => approve(cast))
  await test.step('and allows what is theirs to allow', () => allowOwn(cast))
  await test.step('somebody else speaks for the company, and allows the rest', () => allowForCompany(cast))
  await test.step('the CSM publishes it', () => publish(cast))
  const etag = await test.step('a stranger reads it, without scripts', () => readAsStranger(cast))
  await test.step('the advocate takes one consent back, by the receipt alone', () => withdraw(cast))
  await test.step('the stranger’s next request finds it gone, everywhere', () => findGone(cast, etag))
})
