import type { Page } from '@playwright/test'
import { expect } from '../site.ts'
import {
  ask,
  bea,
  type Cast,
  company,
  cora,
  coraEmail,
  enterByMail,
  line,
  mailTo,
  omar,
  omarEmail,
  plan,
  signedOn,
  vendor,
} from './cast.ts'

const promise = 'Every yard is live before Christmas'
const gain = 'One yard works a day with one entry'

/** What was said before the contract stands beside the context until somebody says how it ended. */
export async function writePromise({ csm, approver }: Cast): Promise<void> {
  await csm.goto(`${plan}/promises`)
  await csm.getByLabel('What was promised').fill(promise)
  await csm.getByRole('button', { name: 'Write it down' }).click()
  await expect(csm.getByRole('listitem').filter({ hasText: promise })).toBeVisible()
  await approver.goto(`${plan}/promises`)
  await expect(approver.getByRole('listitem').filter({ hasText: promise })).toBeVisible()
}

/** Resting is a choice with a reason: nothing is overdue, and either side wakes it. */
export async function restAndWake({ approver, csm }: Cast): Promise<void> {
  await approver.goto(`${plan}/path/align`)
  const question = await ask(approver, 'Rest here…')
  await question.getByLabel('Why does it rest?').fill('Stocktaking until the end of the week')
  await question.getByRole('button', { name: 'Let it rest' }).click()
  await expect(approver.getByRole('main')).toContainText('Stocktaking until the end of the week')
  await csm.goto('/portfolio?show=resting')
  await expect(csm.getByRole('region', { name: /^Align/ }).getByRole('listitem')).toContainText([company])
  await csm.goto(`${plan}/path/align`)
  await expect(csm.getByRole('main')).toContainText('Stocktaking until the end of the week')
  await csm.getByRole('button', { name: 'Wake it' }).click()
  await expect(csm.getByRole('button', { name: 'Wake it' })).toHaveCount(0)
}

/** The vendor says it is done, the customer accepts: only then it counts. */
export async function acceptFirstGain({ site, approver, csm, day }: Cast): Promise<void> {
  await csm.goto(`${plan}/milestones`)
  await csm.getByLabel('What is to be done').fill(gain)
  await csm.getByLabel(/^Due/).fill(day(10))
  await expect(csm.getByRole('combobox', { name: 'Stage' })).toHaveValue('align')
  await csm.getByLabel('Required to move on').check()
  await csm.getByLabel('First gain').check()
  await csm.getByRole('button', { name: 'Add step' }).click()
  await csm.getByRole('main').getByRole('link', { name: gain }).last().click()
  await csm.getByLabel('What was done').fill('Tuesday, the yard in Lübeck')
  await csm.getByRole('button', { name: 'Mark done' }).click()
  await expect(csm.getByText(`Waits for ${company}`).first()).toBeVisible()
  const asked = await mailTo(site, {
    to: bea.email,
    subject: `Done, please look: ${gain}`,
  })
  await approver.goto(asked.href)
  await expect(approver.getByRole('main')).toContainText('“Tuesday, the yard in Lübeck”')
  await approver.getByRole('button', { name: `Accept “${gain}”` }).click()
  await expect(approver.getByRole('heading', { name: 'Done', exact: true })).toBeVisible()
}

export async function tieWhatHelps({ csm }: Cast): Promise<void> {
  await csm.goto(plan)
  await csm.getByRole('link', { name: /Open the goal/ }).click()
  await csm.getByText('Add what helps…').click()
  await csm.getByLabel('What helps').fill('SmartSync')
  await csm.getByLabel(/How it/).fill('One form feeds the yard and the invoice.')
  await csm.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(csm.getByRole('paragraph').filter({ hasText: 'One form feeds the yard' })).toBeVisible()
}

export async function sayWhatHelps({ approver }: Cast): Promise<void> {
  await approver.goto(`${plan}/path/align`)
  await line(approver, 'You said in your own words')
    .getByRole('link', { name: /Say it/ })
    .click()
  await approver
    .getByLabel('How it helps')
    .fill(
      'We no longer sit here until nine looking for the order that the yard wrote down differently from the office.',
    )
  await approver.locator('#in-your-words').getByRole('button', { name: 'Save' }).click()
  await expect(approver.locator('#in-your-words')).toContainText('“We no longer sit here until nine')
}

/** What was signed changes under the customer’s eyes: their press is refused, the vendor’s signature asked for again. */
export async function passAlign(cast: Cast): Promise<void> {
  const { site, csm, plain } = cast
  await csm.goto(
    (await mailTo(site, { to: coraEmail, subject: 'Larch Logistics is ready for Reinforce: sign' })).href,
  )
  await sign(csm, vendor)
  await expect(line(csm, vendor)).toContainText(`signed ${signedOn(cast)}`)
  await enterByMail(
    plain,
    site,
    (await mailTo(site, { to: bea.email, subject: 'Sign the move to Reinforce' })).href,
  )
  await plain.getByRole('link', { name: 'Sign…' }).click()
  await changeSolution(csm)
  await plain.getByRole('button', { name: `Sign for ${company}` }).click()
  await expect(plain.getByRole('main')).toContainText(
    '“Every agreed goal has something that serves it” has changed since you opened this page. Nothing is signed. Read the list once more, then sign.',
  )
  await csm.goto(`${plan}/path/align`)
  await expect(line(csm, vendor)).toContainText('Asked again:')
  await sign(csm, vendor)
  await plain.goto(`${plan}/path/align`)
  await plain.getByRole('link', { name: 'Sign…' }).click()
  await plain.getByRole('button', { name: `Sign for ${company}` }).click()
  await expect(plain.getByRole('heading', { name: 'Signed by both sides' })).toBeVisible()
}

async function changeSolution(csm: Page): Promise<void> {
  await csm.goto(plan)
  await csm.getByRole('link', { name: /Open the goal/ }).click()
  await csm.getByText('Change…').click()
  await csm
    .getByLabel(/How it/)
    .first()
    .fill('One form feeds the yard, the invoice and the driver.')
  await csm.locator('#solutions').getByRole('button', { name: 'Save' }).click()
  await expect(csm.locator('#solutions')).toContainText('the invoice and the driver.')
}

export async function sign(page: Page, company: string): Promise<void> {
  const question = await ask(page, 'Sign…')
  await question.getByRole('button', { name: `Sign for ${company}` }).click()
}

/** Until the colleague accepts, the one before answers. */
export async function handOver({ site, csm, next }: Cast): Promise<void> {
  await csm.goto(`${plan}/path/reinforce`)
  await expect(csm.getByRole('main')).toContainText(`Until ${omar} accepts, ${cora} answers for ${company}.`)
  await csm.getByRole('link', { name: 'See the handoff' }).click()
  await csm.getByLabel(`What ${omar} should know`).fill('Ring Bea before eight, never on Fridays.')
  const saved = csm.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().includes('/handoffs/'),
  )
  await csm.getByRole('button', { name: 'Save the note' }).click()
  await saved
  await next.goto(
    (await mailTo(site, { to: omarEmail, subject: 'Cora Caretaker hands Larch Logistics over to you' })).href,
  )
  await expect(next.getByRole('main')).toContainText('Ring Bea before eight, never on Fridays.')
  await expect(next.getByRole('main')).toContainText(promise)
  await expect(next.getByRole('main')).toContainText('Our dispatchers type every order twice')
  for (const left of [3, 2, 1]) {
    await expect(next.getByRole('button', { name: /^Tick/ })).toHaveCount(left)
    await next.getByRole('button', { name: /^Tick/ }).first().click()
  }
  await next.getByRole('button', { name: `Take ${company} over` }).click()
  await expect(next.getByText('Both sides read it in the history.')).toBeVisible()
}
