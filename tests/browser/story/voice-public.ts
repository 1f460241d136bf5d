import { expect } from '../site.ts'
import { ask, mailTo } from './cast.ts'
import {
  address,
  advocate,
  company,
  csm,
  openStory,
  outcome,
  printed,
  title,
  type VoiceCast,
} from './voice-cast.ts'
import { saferApproach } from './voice-legal.ts'
import { betterChallenge, quote } from './voice-text.ts'

/** Everything that names the story, besides its own page. */
const lists = ['/stories', '/stories/feed.xml', '/sitemap.xml', '/api/stories.json']
const card = `${address}/card.png`

export async function publish({ ines, site }: VoiceCast): Promise<void> {
  await openStory(ines)
  const question = await ask(ines, 'Publish…')
  await question.getByRole('button', { name: 'Publish it' }).click()
  await expect(ines.getByRole('link', { name: `${site.url}${address}` })).toBeVisible()
}

/** Somebody without a cookie and without scripts; gives back what a browser would remember of the page. */
export async function readAsStranger({ stranger }: VoiceCast): Promise<string> {
  await stranger.goto('/stories')
  await stranger.getByRole('main').getByRole('link', { name: title }).click()
  await expect(stranger).toHaveURL(new RegExp(`${address}$`))
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(title)
  for (const words of [betterChallenge, saferApproach, quote, advocate.name, outcome, printed, company])
    await expect(stranger.getByRole('main')).toContainText(words)
  const { request } = stranger.context()
  for (const list of lists) expect(await (await request.get(list)).text(), list).toContain(address)
  expect((await request.get(card)).headers()['content-type']).toBe('image/png')
  const etag = (await request.get(address)).headers().etag ?? ''
  const again = await request.get(address, { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  expect(await stranger.context().cookies()).toEqual([])
  return etag
}

/** One press on the page that the receipt's link opens, by somebody who is not signed in. */
export async function withdraw({ site, mira }: VoiceCast): Promise<void> {
  const receipt = await mailTo(site, {
    to: advocate.email,
    subject: `Your receipt: what you allowed for “${title}”`,
    leadsTo: '/consents/',
  })
  expect(receipt.text).toContain(quote)
  await mira.context().clearCookies()
  await mira.goto(receipt.href)
  const press = mira.getByRole('button', { name: /^Take back\W+Quote me$/ })
  await press.click()
  await expect(press).toHaveCount(0)
}

/** The very next request, and the one that asks whether the page it remembers still holds. */
export async function findGone({ site, stranger, ines }: VoiceCast, etag: string): Promise<void> {
  const { request } = stranger.context()
  const remembered = await request.get(address, { headers: { 'if-none-match': etag } })
  expect(remembered.status()).toBe(410)
  const page = await stranger.goto(address)
  expect(page?.status()).toBe(410)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('This page is no longer public')
  await expect(stranger.getByText(quote)).toHaveCount(0)
  expect((await request.get(card)).status()).toBe(410)
  for (const list of lists) {
    const text = await (await request.get(list)).text()
    expect(text, list).not.toContain(address)
    expect(text, list).not.toContain(title)
  }
  const told = await mailTo(site, { to: csm.email, subject: `${advocate.name} took back a consent` })
  await ines.goto(told.href)
  await expect(ines.getByRole('main')).toContainText(title)
}
