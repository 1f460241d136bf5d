import type { Browser, Page } from '@playwright/test'
import { makeOpening } from '#tests/factories/care.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { enterAs, type Site, watch } from '../site.ts'

export const company = 'Heron Hospitals'
export const plan = '/plans/heron-hospitals'
export const outcome = 'Days to close a patient file'
/** What the verified outcome prints: nobody types it. */
export const printed = 'from 10 to 4 days'
/** The ask's subject, which names the story, and its address. */
export const title = 'One file per ward'
export const address = '/stories/one-file-per-ward'

export const csm = { name: 'Ines Ibsen', email: 'ines.ibsen@lumen.example' }
export const advocate = { name: 'Mira Maas', email: 'mira@heron.example' }
export const speaker = { name: 'Paul Petit', email: 'paul@heron.example' }
export const lawyer = { name: 'Lotte Lang', email: 'lotte@lang-law.example' }

/**
 * The CSM's browser, the advocate's, the legal reviewer's and the stranger's, who runs no scripts; and that of the
 * customer's second person, because a person and a company consent each for themselves.
 */
export type VoiceCast = {
  site: Site
  ines: Page
  mira: Page
  lotte: Page
  stranger: Page
  paul: Page
}

/** An account in Elevate with one confirmed figure, and somebody who is open to be asked for their story. */
export async function callTogether(site: Site, browser: Browser, errors: string[]): Promise<VoiceCast> {
  const { db } = site
  const account = makeAccount(db, { name: company, stage: 'elevate', industry: 'Health' })
  makeTeamMember(db, account, 'csm', csm)
  const { user: paul } = makeMember(db, account, 'approver', speaker)
  const { user: mira } = makeMember(db, account, 'contributor', advocate)
  makeOpening(db, mira.id)
  const measured = makeOutcome(db, makeGoal(db, account), { name: outcome })
  const confirmed = { verifiedAt: new Date(), verifiedBy: paul.id }
  makeMeasurement(db, measured, { authorId: mira.id, value: '4', ...confirmed })
  const open = async (email: string | null, options = {}) => {
    const context = await browser.newContext({ baseURL: site.url, ...options })
    watch(context, errors)
    context.setDefaultTimeout(10_000)
    if (email) await enterAs(context, site, email)
    return context.newPage()
  }
  return {
    site,
    ines: await open(csm.email),
    mira: await open(null),
    lotte: await open(null),
    stranger: await open(null, { javaScriptEnabled: false }),
    paul: await open(speaker.email),
  }
}

/** Where the story's own page is, for whoever has opened it once. */
export async function openStory(page: Page): Promise<void> {
  await page.goto(`${plan}/stories`)
  await page.getByRole('main').getByRole('link', { name: title }).click()
}
