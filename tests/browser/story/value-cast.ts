import type { Browser, Page } from '@playwright/test'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { enterAs, type Site, watch } from '../site.ts'

export const company = 'Tern Textiles'
export const vendor = 'Lumen Analytics'
export const plan = '/plans/tern-textiles'
export const outcome = 'Hours of typing data in by hand'
export const goal = 'Nobody types an order twice'

export const csm = { name: 'Cleo Caretaker', email: 'cleo.caretaker@lumen.example' }
export const approver = { name: 'Ada Approver', email: 'ada@tern.example' }

/** The CSM's browser, the approver's, and the approver's other device, which runs no scripts. */
export type ValueCast = {
  site: Site
  cleo: Page
  ada: Page
  plain: Page
  /** Calendar days in the account's time zone; negative ones are past. */
  day: (days: number) => string
}

/** One account with a goal both agreed and nothing measured for it. Nobody of the customer is signed in. */
export async function meet(site: Site, browser: Browser, errors: string[]): Promise<ValueCast> {
  const account = makeAccount(site.db, { name: company })
  makeTeamMember(site.db, account, 'csm', csm)
  makeMember(site.db, account, 'approver', approver)
  makeGoal(site.db, account, { title: goal })
  const open = async (options = {}) => {
    const context = await browser.newContext({ baseURL: site.url, ...options })
    watch(context, errors)
    context.setDefaultTimeout(15_000)
    return context.newPage()
  }
  const cleo = await open()
  await enterAs(cleo.context(), site, csm.email)
  const ada = await open()
  const plain = await open({ javaScriptEnabled: false })
  const today = todayIn('Europe/Berlin', new Date())
  return { site, cleo, ada, plain, day: (days) => addDays(today, days) }
}
