import { expect } from '../site.ts'
import { enterByMail, line, mailTo } from './cast.ts'
import { advocate, csm, plan, title, type VoiceCast } from './voice-cast.ts'

const question = 'Would you tell other hospitals how your wards came to one file?'

/** From the plan's page about its voice: written, looked at as it will arrive, and sent. */
export async function ask({ ines }: VoiceCast): Promise<void> {
  await ines.goto(`${plan}/advocacy`)
  await line(ines, advocate.name).getByRole('link', { name: 'Write to ask for: a case study' }).click()
  await ines.getByLabel('Subject').fill(title)
  await ines.getByLabel('What you ask').fill(question)
  await ines.getByRole('button', { name: 'Look at the mail' }).click()
  await expect(ines.frameLocator('iframe').getByText(question)).toBeVisible()
  await ines.getByRole('button', { name: 'Send it' }).click()
  await expect(ines.getByText('Waits for an answer')).toBeVisible()
}

/** The mail's button, and the answer; with the yes there is a story, and the CSM knows. */
export async function sayYes({ site, mira, ines }: VoiceCast): Promise<void> {
  const asked = await mailTo(site, { to: advocate.email, subject: title, leadsTo: '/asks/' })
  expect(asked.text).toContain(question)
  await enterByMail(mira, site, asked.href, advocate.email)
  await mira.getByRole('button', { name: 'Yes, gladly' }).click()
  await expect(mira.getByText(/^You said yes on/)).toBeVisible()
  const told = await mailTo(site, { to: csm.email, subject: `${advocate.name} says yes to a case study` })
  await ines.goto(told.href)
  await expect(ines.getByRole('main')).toContainText(`Subject: ${title}`)
  await ines.goto(`${plan}/advocacy`)
  await expect(line(ines, title)).toContainText('Agreed to')
}
