import { type InvestmentTier, investmentTiers } from '#app/domain/accounts/account.ts'
import { investmentTitles } from '#app/domain/accounts/account-words.ts'
import { type PortfolioWish, shows, writeWish } from '#app/domain/accounts/portfolio-wish.ts'
import { showTitles } from '#app/domain/accounts/portfolio-words.ts'
import { type Stage, stageFacts, stages } from '#app/domain/care/stages.ts'
import { portfolioPath } from '#app/domain/paths.ts'

/** One of several addresses of the same page. */
export type Choice = { label: string; href: string; isCurrent: boolean; count?: number }

export type PortfolioChoices = {
  /** Whose accounts; empty for a CSM, who only has their own. */
  whose: Choice[]
  tiers: Choice[]
  stages: Choice[]
  shows: Choice[]
  views: Choice[]
}

const tierTitle = (tier: InvestmentTier) => `${investmentTitles[tier]} investment`
const stageTitle = (stage: Stage) => stageFacts[stage].title

type Asked = {
  wish: PortfolioWish
  seesAll: boolean
  counts: (show: (typeof shows)[number] | null) => number
}

/** What the reader can narrow the portfolio to from here, each as an address that keeps the other choices. */
export function portfolioChoices({ wish, seesAll, counts }: Asked): PortfolioChoices {
  const to = (label: string, changes: Partial<PortfolioWish>, isCurrent: boolean): Choice => ({
    ...{ label, isCurrent },
    href: `${portfolioPath()}${writeWish(wish, changes)}`,
  })
  return {
    whose: seesAll
      ? [
          to('All accounts', { isMine: false }, !wish.isMine),
          to('My accounts', { isMine: true }, wish.isMine),
        ]
      : [],
    tiers: [
      to('Every investment', { tier: null }, wish.tier === null),
      ...investmentTiers.map((tier) => to(tierTitle(tier), { tier }, wish.tier === tier)),
    ],
    stages: [
      to('Every stage', { stage: null, view: 'table' }, wish.stage === null),
      ...stages.map((stage) => to(stageTitle(stage), { stage, view: 'table' }, wish.stage === stage)),
    ],
    shows: [
      { ...to('All', { show: null }, wish.show === null), count: counts(null) },
      ...shows
        .filter((show) => counts(show) > 0 || wish.show === show)
        .map((show) => ({ ...to(showTitles[show], { show }, wish.show === show), count: counts(show) })),
    ],
    views: [
      to(
        'Map',
        { view: 'map', stage: null, search: '', ...(wish.show === 'audit' ? { show: null } : {}) },
        wish.view === 'map',
      ),
      to('Table', { view: 'table' }, wish.view === 'table'),
    ],
  }
}
