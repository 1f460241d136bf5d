import type { Page } from '@playwright/test'
import { expect } from '../site.ts'
import { bea, type Cast, company, cora, lena, omar, plan } from './cast.ts'

/** The strip, the map of the portfolio, and one history that both sides read. */
export async function readBack({ approver, csm, lead }: Cast): Promise<void> {
  for (const page of [approver, csm]) {
    await page.goto(`${plan}/path`)
    await expect(
      page.getByRole('img', {
        name: 'Stages so far: Capture 40 days, Align 0 days, Reinforce 0 days, Elevate 0 days',
      }),
    ).toBeVisible()
  }
  await csm.goto('/portfolio')
  await expect(csm.getByRole('region', { name: /^Elevate/ })).toContainText(company)
  const shared = [
    `${lena} brought ${company} in from a file`,
    `${lena} let “Who controls the budget and who influences renewal is known” go: “The holding decides in January”`,
    `${cora} signed the move to Align for the vendor`,
    `${bea.name} signed the move to Align for the customer`,
    `${bea.name} let the plan rest in Align: “Stocktaking until the end of the week”`,
    `${cora} ended the plan’s rest in Align`,
    `${bea.name} accepted the step One yard works a day with one entry as done`,
    `${bea.name} said in their own words what helps with Type every order once`,
    `${omar} took Reinforce over from ${cora}`,
    `${bea.name} declined the move to Elevate: “The board sees the figures on Friday, and wants to be asked first”`,
    `${bea.name} moved the plan from Reinforce to Elevate`,
  ]
  const read = await historyOf(approver)
  for (const sentence of shared) expect(read).toContain(sentence)
  const internal = `${cora} asked to let “Who controls the budget and who influences renewal is known” go`
  expect(read).not.toContain(internal)
  expect(await historyOf(lead)).toContain(internal)
}

/** The whole history as text, through all its pages. */
async function historyOf(page: Page): Promise<string> {
  await page.goto(`${plan}/activity`)
  const read: string[] = []
  for (;;) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activity')
    read.push(await page.getByRole('main').innerText())
    const earlier = page.getByRole('link', { name: 'Earlier' })
    if ((await earlier.count()) === 0) return read.join('\n')
    await page.goto((await earlier.getAttribute('href')) ?? '')
  }
}
