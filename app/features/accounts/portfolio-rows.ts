import { investmentTitles } from '#app/domain/accounts/account-words.ts'
import { timeInStage, writeCursor } from '#app/domain/accounts/portfolio.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { portfolioPath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import type { PortfolioRow } from './portfolio-page.tsx'
import type { ListedAccount } from './portfolio-queries.server.ts'

/** One account as the list prints it; days and dates are those of the account's own zone. */
export function portfolioRow(account: ListedAccount, now: Date): PortfolioRow {
  const { slug, name, stage, investment, timeZone, team, lastActivity } = account
  const today = todayIn(timeZone, now)
  const { days, guideDays, isPastGuide } = timeInStage(stage, account.stageEnteredOn, today)
  return {
    slug,
    name,
    stage,
    stageTitle: stageFacts[stage].title,
    investment: investmentTitles[investment],
    days,
    hint: isPastGuide ? `${days} days, guide ${guideDays}` : null,
    team,
    lastActivity:
      lastActivity === null ? '—' : readDate(todayIn(timeZone, new Date(lastActivity)), { today }),
  }
}

type Found = { accounts: ListedAccount[]; hasEarlier: boolean; hasLater: boolean }

/** The addresses of the pages before and after this one. */
export function pageHrefs({ accounts, hasEarlier, hasLater }: Found, search: string) {
  const [first, last] = [accounts[0], accounts.at(-1)]
  const href = (edge: 'before' | 'after', account: ListedAccount) => {
    const cursor = writeCursor({ name: account.sorted, id: account.id })
    return `${portfolioPath()}?${new URLSearchParams({ ...(search ? { search } : {}), [edge]: cursor })}`
  }
  return {
    previousHref: hasEarlier && first ? href('before', first) : undefined,
    nextHref: hasLater && last ? href('after', last) : undefined,
  }
}
