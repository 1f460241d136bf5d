import { demoStory } from './demo-story.ts'
import { enterAs, expect, test } from './site.ts'

test('what must be ticked is asked for, and once ticked it is known: a quote, and a referred peer', async ({
  page,
  context,
  site,
}) => {
  const { slug, customer, voice } = demoStory(site)
  await page.goto(`/r/${voice.referralCode}`)
  await page.getByLabel('Your name').fill('Rosa Reed')
  await page.getByLabel('Your company').fill('Reed Rowing')
  await page.getByLabel('Your e-mail address at work').fill('rosa@reed-rowing.example')
  const send = page.getByRole('button', { name: /^Send it to/ })
  await send.click()
  await expect(page.getByText('Tick this, or nobody may write to you')).toBeVisible()
  await page.getByLabel('You may contact me').check()
  await send.click()
  await page.waitForURL('**/r/i/*')

  await enterAs(context, site, customer)
  await page.goto(`/plans/${slug}/quotes/new`)
  await page
    .getByLabel('Your words')
    .fill('We stopped asking whose number is right, and talk about what it means.')
  await page.getByRole('button', { name: 'Send it', exact: true }).click()
  await expect(page.getByText(/^Tick this, or leave without sending/)).toBeVisible()
  await page.getByLabel('Print exactly these words').check()
  await page.getByRole('button', { name: 'Send it', exact: true }).click()
  await page.waitForURL(({ pathname }) => /\/quotes\/[0-9A-Z]{26}$/.test(pathname))
})
