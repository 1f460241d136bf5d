import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadBuild, openPortal } from '#tests/setup/portal.ts'
import { type Cell, cellOf, type Stage } from './cell.ts'
import { discover } from './discover.ts'
import { bench, policies, writeJudgedBuild } from './judges.ts'
import { matrix } from './matrix.ts'
import { tellStory } from './story.ts'
import { everybody } from './who.ts'

// Deleting any one policy makes the matrix fail: each is replaced in a copy of the build, first by "everybody may",
// then by "nobody may", and the cells of the matrix that ask it are run until one of them notices.

const names = policies()
const build = await loadBuild(writeJudgedBuild(names))
const cells: { cell: Cell; asks: Set<string>; isRight: boolean }[] = []
let stage: Stage

/** Behind these stands another policy on every road: saying yes in their place lets nobody in. Saying no is noticed. */
const neverAlone: Record<string, string> = {
  maySeePortfolio: 'pages of the vendor ask isStaff before anything else',
  maySeeAdvocacyHub: 'pages of the vendor ask isStaff before anything else',
  mayCreateAccount: 'pages of the vendor ask isStaff before anything else',
  maySeePlan: 'everybody with a place on the account may; who has a place is what actorOn says',
  maySignSomething: 'maySignForVendor and maySignForCustomer look at the side and the day',
  mayVerifySome: 'mayVerify, mayDispute and mayEndDispute look at the figure itself',
  mayAgreeSomeGoal: 'mayAgreeGoal looks at the goal itself',
  mayAgreeSomeTerms: 'mayAgreeTerms looks at the goal’s owner',
}

beforeAll(async () => {
  const portal = openPortal(build, { CAIRN_ENV: 'production', SMTP_URL: 'smtp://127.0.0.1:9' })
  stage = { portal, story: await tellStory(portal) }
  for (const found of discover(build)) {
    for (const row of [matrix[found.key] ?? []].flat()) {
      for (const who of everybody) cells.push(await watched(cellOf(stage, found, row, who)))
    }
  }
}, 600_000)
beforeEach(() => stage.portal.forgetTries())
afterAll(() => stage.portal.close())

async function watched(cell: Cell) {
  stage.portal.forgetTries()
  bench.asked.clear()
  const wrong = await cell.check()
  return { cell, asks: new Set(bench.asked), isRight: wrong.length === 0 }
}

/** What stands in for a policy, and who should be the first to notice. */
type Standing = { verdict: (asked: unknown[]) => unknown; by: 'the refused' | 'the allowed' }

/** The first thing that goes wrong when the verdict stands in for the policy. */
async function firstNotice(policy: string, { verdict, by }: Standing): Promise<string | null> {
  bench.instead = { policy, verdict }
  try {
    for (const { cell } of askersOf(policy, by)) {
      const [wrong] = await cell.check()
      if (wrong) return `${cell.found.key} as ${cell.who}: ${wrong}`
    }
    return null
  } finally {
    bench.instead = null
  }
}

/** Those that ask this policy, likely ones first: what the frame of every page asks is asked everywhere. */
function askersOf(policy: string, by: Standing['by']) {
  const askers = cells.filter(({ asks, isRight }) => isRight && asks.has(policy))
  const isLikely = (cell: Cell) => cell.isAllowed === (by === 'the allowed')
  const rank = ({ cell, asks }: (typeof cells)[number]) => asks.size + (isLikely(cell) ? 0 : 1000)
  return askers.sort((a, b) => rank(a) - rank(b))
}

test('every policy is asked by at least one row of the matrix', () => {
  const asked = new Set(cells.flatMap(({ asks }) => [...asks]))
  expect(names.filter((name) => !asked.has(name))).toEqual([])
})

test.each(names.filter((name) => !(name in neverAlone)))(
  'without %s, somebody gets what they must not',
  async (policy) => {
    const verdict = policy === 'actorOn' ? anybodysPlace : () => true
    expect(await firstNotice(policy, { verdict, by: 'the refused' })).not.toBe(null)
  },
)

test.each(names)('with %s always saying no, somebody misses what is theirs', async (policy) => {
  const verdict = () => (policy === 'actorOn' ? null : false)
  expect(await firstNotice(policy, { verdict, by: 'the allowed' })).not.toBe(null)
})

/** A place on the account for whoever asks. */
function anybodysPlace([accountId, person]: unknown[]) {
  const { userId, name } = person as { userId: string; name: string }
  return { side: 'customer', accountId, userId, name, role: 'viewer', isPreview: false }
}
