import { expect } from '../site.ts'
import { sign } from './align.ts'
import {
  ask,
  bea,
  type Cast,
  company,
  enterByMail,
  line,
  mailTo,
  omarEmail,
  plan,
  signedOn,
  vendor,
} from './cast.ts'

const outcome = 'Hours spent on differences'
const reason = 'The board sees the figures on Friday, and wants to be asked first'

/** Forty and ten days ago, both better than before: an improvement that holds. */
export async function confirmFigures({ approver, next, day }: Cast): Promise<void> {
  await next.goto(`${plan}/outcomes`)
  await next.getByRole('link', { name: outcome }).first().click()
  for (const [figure, ago] of [
    ['12', -40],
    ['6', -10],
  ] as const) {
    await next.getByRole('link', { name: '+ Measurement' }).click()
    await next.getByLabel(/^Figure\b/).fill(figure)
    await next.getByLabel('Measured on').fill(day(ago))
    await next.getByRole('button', { name: 'Report it' }).click()
    await expect(next.getByRole('table').getByRole('row').nth(1)).toContainText(figure)
  }
  await approver.goto(plan)
  for (const left of [2, 1]) {
    await expect(approver.getByRole('button', { name: 'Confirm', exact: true })).toHaveCount(left)
    await approver.getByRole('button', { name: 'Confirm', exact: true }).first().click()
  }
  await expect(approver.getByRole('button', { name: 'Confirm', exact: true })).toHaveCount(0)
}

export async function holdReview({ approver, next, day }: Cast): Promise<void> {
  await next.goto(`${plan}/path/reinforce`)
  await line(next, 'review')
    .getByRole('link', { name: /See the reviews/ })
    .click()
  await next.getByRole('link', { name: 'Plan a review' }).click()
  await next.getByLabel('Title', { exact: true }).fill('The first quarter')
  await next.getByLabel('Day', { exact: true }).fill(day(0))
  await next.getByRole('button', { name: 'Plan review' }).click()
  await expect(next.getByRole('heading', { level: 1 })).toHaveText('The first quarter')
  await next.getByRole('button', { name: 'It was held: freeze it' }).click()
  await next.getByRole('button', { name: `Sign for ${vendor}` }).click()
  await expect(line(next, vendor).first()).toContainText('Signed')
  await approver.goto(`${plan}/reviews`)
  await approver.getByRole('link', { name: 'The first quarter' }).click()
  await expect(approver.getByRole('main')).toContainText(outcome)
  await approver.getByRole('button', { name: `Sign for ${company}` }).click()
  await expect(approver.getByRole('button', { name: `Sign for ${company}` })).toHaveCount(0)
}

export async function openUp({ approver }: Cast): Promise<void> {
  await approver.goto(`${plan}/path/reinforce`)
  await line(approver, 'open to')
    .getByRole('link', { name: /Decide/ })
    .click()
  await approver.getByRole('button', { name: /^I am open to this.*a reference call$/ }).click()
  await expect(line(approver, 'A reference call')).toContainText('Open since')
}

/** Not yet, and why: the vendor’s side reads it, and asks again. */
export async function declineFirst({ site, approver, next }: Cast): Promise<void> {
  await enterByMail(
    approver,
    site,
    (await mailTo(site, { to: bea.email, subject: 'Sign the move to Elevate' })).href,
  )
  const question = await ask(approver, 'Not yet…')
  await question.getByLabel('What is missing?').fill(reason)
  await question.getByRole('button', { name: 'Decline for now' }).click()
  await expect(approver.getByRole('main')).toContainText(`“${reason}”`)
  const told = await mailTo(site, { to: omarEmail, subject: 'Bea Brandt declined the move to Elevate' })
  expect(told.text).toContain(reason)
  await next.goto(told.href)
  await expect(next.getByRole('main')).toContainText(`“${reason}”`)
}

export async function passReinforce(cast: Cast): Promise<void> {
  const { site, approver, next } = cast
  const after = site.mail.mails.length
  await next.getByRole('button', { name: 'Ask both sides to sign' }).click()
  await sign(next, vendor)
  await expect(line(next, vendor)).toContainText(`signed ${signedOn(cast)}`)
  const asked = await mailTo(site, { to: bea.email, subject: 'Sign the move to Elevate', after })
  await enterByMail(approver, site, asked.href)
  await sign(approver, company)
  // the page itself says so; the sentence in passing may come before or after the live update
  await expect(approver.getByRole('link', { name: 'Go on to Elevate' })).toBeVisible()
}
