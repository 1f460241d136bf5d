import { expect } from '../site.ts'
import {
  ask,
  bea,
  type Cast,
  company,
  cora,
  coraEmail,
  enterByMail,
  lena,
  lenaEmail,
  line,
  mailTo,
  plan,
  signedOn,
  vendor,
} from './cast.ts'

const challenge =
  'Our dispatchers type every order twice, once for the yard and once for the invoice, and each evening two of them search for the differences until nine. Drivers wait at the gate for papers that are not ready, and customers ring us before we know.'
const success = 'One entry is enough, and everybody goes home at six.'

/** Words of the vendor are marked while they are typed, in variants too, and the pages of the gate name them. */
export async function writeContext({ site, approver, csm }: Cast): Promise<void> {
  await enterByMail(approver, site, plan)
  await expect(approver.getByRole('heading', { level: 1 })).toHaveText(`What ${company} wants to reach`)
  await approver.getByRole('link', { name: 'Write the challenge' }).click()
  const text = approver.getByRole('textbox', { name: 'The challenge' })
  const form = approver.locator('#write')
  await text.fill(challenge)
  await expect(form.locator('mark')).toHaveCount(0)
  await text.press('End')
  await text.pressSequentially(' Without smart-syncs we ')
  await expect(form.locator('mark')).toHaveText(['smart-syncs'])
  await text.pressSequentially('miss the Pulse Board.')
  await expect(form.locator('mark')).toHaveText(['smart-syncs', 'Pulse Board'])
  await expect(form).toContainText('“smart-syncs” and “Pulse Board” are product names.')
  await approver.getByRole('textbox', { name: 'What success looks like' }).fill(success)
  await approver.getByRole('button', { name: 'Save' }).click()
  await expect(approver.getByText('Version 1, written by Bea Brandt')).toBeVisible()
  await csm.goto(`${plan}/path/capture`)
  const named = line(csm, 'In their language, without our product')
  await expect(named).toContainText('2 of our own terms: SmartSync and Pulse Board')
  await expect(named.locator('mark')).toHaveText(['smart-syncs', 'Pulse Board'])
  await approver.goto(`${plan}/path/capture`)
  await expect(line(approver, 'In your own language')).toContainText(
    'Say it without SmartSync and Pulse Board',
  )
}

export async function confirmContext({ approver }: Cast): Promise<void> {
  await line(approver, 'In your own language').getByRole('link', { name: 'Rewrite' }).click()
  await approver.getByRole('textbox', { name: 'In one line' }).fill('Every order typed once')
  await approver.getByRole('textbox', { name: 'The challenge' }).fill(challenge)
  await expect(approver.locator('#write mark')).toHaveCount(0)
  await approver.getByRole('button', { name: 'Save' }).click()
  await expect(approver.getByText('Version 2, written by Bea Brandt')).toBeVisible()
  await approver.getByRole('button', { name: 'Yes, that is us' }).click()
  await expect(approver.getByText(`Confirmed by ${bea.name}`).first()).toBeVisible()
}

export async function agreeGoal({ approver, csm, day }: Cast): Promise<void> {
  await csm.goto(`${plan}/goals/new`)
  await csm.getByRole('textbox', { name: 'Goal', exact: true }).fill('Type every order once')
  await csm.getByLabel('Owner at Larch Logistics').selectOption('Bea Brandt · Head of operations')
  await csm.getByLabel('Priority').selectOption('Top priority')
  await csm.getByRole('button', { name: 'Add goal' }).click()
  await expect(csm.getByRole('heading', { level: 1 })).toContainText('Type every order once')
  await csm.getByRole('link', { name: 'Add what is measured' }).click()
  await csm.getByLabel('What is measured').fill('Hours spent on differences')
  await csm.getByLabel('Baseline', { exact: true }).fill('20')
  await csm.getByLabel('Baseline date').fill(day(-90))
  await csm.getByLabel('Target', { exact: true }).fill('4')
  await csm.getByLabel('Target date').fill(day(180))
  await csm.getByRole('button', { name: 'Add outcome' }).click()
  await expect(csm.getByRole('heading', { level: 1 })).toContainText('Hours spent on differences')
  await csm.goto(plan)
  await csm.getByRole('link', { name: /Open the goal/ }).click()
  await csm.getByRole('button', { name: `Propose to ${company}` }).click()
  await expect(csm.getByText(`Waiting for ${company} to agree.`)).toBeVisible()
  await approver.goto(plan)
  await approver.getByRole('link', { name: 'Read and agree' }).click()
  await approver.getByRole('button', { name: 'Agree to “Type every order once”' }).click()
  await expect(approver.getByRole('heading', { name: 'Agreed by both sides' })).toBeVisible()
}

/** The CSM asks, only the vendor sees it; the lead answers from the mail, and the customer reads the reason. */
export async function waiveOne({ site, csm, lead, approver }: Cast): Promise<void> {
  await csm.goto(`${plan}/path/capture`)
  await expect(csm.getByText('waiting for 1 criterion')).toHaveCount(1)
  const question = await ask(csm, 'Ask for a waiver…')
  await question
    .getByLabel('Criterion')
    .selectOption('Who controls the budget and who influences renewal is known')
  await question.getByLabel('Why can it be let go?').fill('The holding decides in January')
  await question.getByRole('button', { name: 'Ask a lead' }).click()
  await expect(csm.getByText(`${cora} asks to let this go`)).toBeVisible()
  await approver.goto(`${plan}/path/capture`)
  await expect(approver.getByRole('heading', { level: 1 })).toHaveText('Moving to Align')
  await expect(approver.getByText('The holding decides in January')).toHaveCount(0)
  const mail = await mailTo(site, {
    to: lenaEmail,
    subject: 'Cora Caretaker asks you for a waiver on Larch Logistics',
  })
  expect(mail.text).toContain('The holding decides in January')
  await lead.goto(mail.href)
  await lead.getByRole('button', { name: /^Let it go/ }).click()
  await expect(line(lead, 'controls the budget')).toContainText(
    `Let go by ${lena}: “The holding decides in January”`,
  )
}

/** The last thing was let go: the move has proposed itself, and everybody who may sign is told. */
export async function passCapture(cast: Cast): Promise<void> {
  const { site, csm, approver } = cast
  await csm.goto('/portfolio?show=ready')
  await expect(csm.getByRole('row').filter({ hasText: company })).toContainText('Sign the move to Align')
  const asked = await mailTo(site, { to: coraEmail, subject: 'Larch Logistics is ready for Align: sign' })
  await csm.goto(asked.href)
  const question = await ask(csm, 'Sign…')
  await expect(question.getByRole('list', { name: 'What you sign' }).getByRole('listitem')).toHaveCount(6)
  await question.getByRole('button', { name: `Sign for ${vendor}` }).click()
  await expect(line(csm, vendor)).toContainText(`signed ${signedOn(cast)}`)
  await enterByMail(
    approver,
    site,
    (await mailTo(site, { to: bea.email, subject: 'Sign the move to Align' })).href,
  )
  const own = await ask(approver, 'Sign…')
  await expect(own).toContainText(`Let go by ${lena}: The holding decides in January`)
  await own.getByRole('button', { name: `Sign for ${company}` }).click()
  // the page itself says so; the sentence in passing may come before or after the live update
  await expect(approver.getByRole('link', { name: 'Go on to Align' })).toBeVisible()
  await seeItInAlign(cast)
}

/** Without a reload on the open page of the CSM, and on the map. */
export async function seeItInAlign({ csm }: Cast): Promise<void> {
  await expect(csm.getByRole('heading', { name: 'Signed by both sides' })).toBeVisible()
  await csm.goto('/portfolio')
  await expect(csm.getByRole('region', { name: /^Align/ })).toContainText(company)
}
