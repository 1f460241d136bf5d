import { type Stage, stages } from '../care/stages.ts'
import { type InvestmentTier, investmentTiers } from './account.ts'
import { type Cursor, readCursor, writeCursor } from './portfolio.ts'

/** What the portfolio can be narrowed to, one at a time. */
export const shows = ['late', 'ready', 'slipping', 'resting', 'audit'] as const
export type Show = (typeof shows)[number]

/** The map of four stages, the list by name, or everything that needs somebody now. */
export const portfolioViews = ['map', 'table', 'now'] as const
export type PortfolioView = (typeof portfolioViews)[number]

/** What a reader asked the portfolio for: everything of it stands in the address. */
export type PortfolioWish = {
  /** Only accounts whose team the reader is on. */
  isMine: boolean
  tier: InvestmentTier | null
  stage: Stage | null
  show: Show | null
  view: PortfolioView
  search: string
  after: Cursor | null
  before: Cursor | null
}

/**
 * Reads an address; whatever is not known there counts as not said. A search, a stage and a page of the list are
 * shown as a list: a map of one stage says less.
 */
export function readWish(params: URLSearchParams): PortfolioWish {
  const oneOf = <T extends string>(words: readonly T[], name: string) =>
    words.find((word) => word === params.get(name)) ?? null
  const search = (params.get('search') ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200)
  const [after, before] = [readCursor(params.get('after')), readCursor(params.get('before'))]
  const [stage, show] = [oneOf(stages, 'stage'), oneOf(shows, 'show')]
  const view = oneOf(portfolioViews, 'view') ?? 'map'
  const isList = search !== '' || stage !== null || show === 'audit' || after !== null || before !== null
  return {
    isMine: params.get('mine') === 'yes',
    tier: oneOf(investmentTiers, 'tier'),
    ...{ stage, show, search, after, before },
    view: view === 'map' && isList ? 'table' : view,
  }
}

/** The query of an address for a wish with `changes`; another choice begins on its first page. */
export function writeWish(wish: PortfolioWish, changes: Partial<PortfolioWish>): string {
  const { isMine, tier, stage, show, view, search, after, before } = {
    ...wish,
    ...{ after: null, before: null },
    ...changes,
  }
  const said: Record<string, string | null> = {
    search,
    mine: isMine ? 'yes' : null,
    ...{ tier, stage, show },
    view: view === 'map' ? null : view,
    after: after && writeCursor(after),
    before: before && writeCursor(before),
  }
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(said)) if (value) params.set(name, value)
  const query = params.toString()
  return query && `?${query}`
}
