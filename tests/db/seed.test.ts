import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { readSentence } from '#app/domain/activity/sentence.ts'
import { referralStates } from '#app/domain/advocacy/referral.ts'
import { addDays } from '#app/domain/calendar-date.ts'
import { verificationOf } from '#app/domain/outcomes/measurement.ts'
import { readHistory } from '#app/features/activity/activity-queries.server.ts'
import { verifyHistory } from '#app/features/activity/verify-history.server.ts'
import { wallQuotes } from '#app/features/advocacy/testimonials/wall-quotes.server.ts'
import { fitsPassword } from '#app/features/auth/password.server.ts'
import { stepOfCode } from '#app/features/auth/totp.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { accountStandings } from '#db/schema/care-standing.ts'
import { measurements, outcomes } from '#db/schema/outcomes.ts'
import { contextVersions, milestones, stakeholders } from '#db/schema/plan.ts'
import { demoPassword } from '#db/seed/demo-staff.ts'
import { demoSignIns, seedDemo } from '#db/seed/seed.ts'
import { copyDatabase, openTestDatabase } from '#tests/setup/database.ts'

const now = new Date('2026-05-04T07:00:00Z')

// told once for all tests that only read it
const toldNow = copyDatabase()
seedDemo(toldNow.db, { now })
afterAll(toldNow.close)

function seeded(at: Date): Db {
  const db = openTestDatabase()
  expect(seedDemo(db, { now: at })).toBe(true)
  return db
}

function accountOf(db: Db, slug: string) {
  const account = db.select().from(accounts).where(eq(accounts.slug, slug)).get()
  if (!account) throw new Error(`no ${slug}`)
  return account
}

test('the demo has a referral in every state, and quotes on a wall, waiting and given back', () => {
  const count = (sql: string) => toldNow.db.$client.prepare(sql).pluck().all()
  expect(count('select distinct state from referrals order by state')).toEqual([...referralStates].sort())
  expect(count('select distinct state from testimonials order by state')).toEqual(
    expect.arrayContaining(['published', 'rejected', 'submitted']),
  )
  expect(wallQuotes(toldNow.db, { now }).length).toBeGreaterThanOrEqual(5)
})

test('the demo has one vendor, four staff, and nine accounts in their stages with two customers or more', () => {
  const { db } = toldNow
  expect(
    db
      .select()
      .from(accounts)
      .orderBy(accounts.slug)
      .all()
      .map(({ slug, stage, id }) => [
        ...[slug, stage, db.select().from(memberships).where(eq(memberships.accountId, id)).all().length],
      ]),
  ).toEqual([
    ['aster-health', 'capture', 2],
    ['bluepeak-energy', 'reinforce', 2],
    ['hale-sons', 'reinforce', 2],
    ['juno-foods', 'align', 2],
    ['kestrel-freight', 'reinforce', 2],
    ['northwind-traders', 'reinforce', 3],
    ['ofelia-bank', 'elevate', 3],
    ['pallas-legal', 'capture', 2],
    ['sable-mining', 'align', 2],
  ])
  const staff = db.select().from(users).where(eq(users.kind, 'staff')).orderBy(users.name).all()
  expect(staff.map(({ name, staffRole }) => [name, staffRole])).toEqual([
    ['Adam Novak', 'admin'],
    ['Greta Sandberg', 'lead'],
    ['Priya Shah', 'csm'],
    ['Tom Lindqvist', 'csm'],
  ])
  expect(
    db
      .select()
      .from(users)
      .all()
      .every((user) => user.isDemo),
  ).toBe(true)
})

test('staff sign in with the printed password and the code of the moment', async () => {
  const { db } = toldNow
  const lines = demoSignIns(db, now)
  const priya = db.select().from(users).where(eq(users.email, 'priya.shah@lumen.example')).get()
  const line = lines.find((text) => text.includes('priya.shah@lumen.example'))
  const code = /\b\d{6}\b/.exec(line ?? '')?.[0] ?? ''
  expect(stepOfCode(priya?.totpSecret ?? '', { code, now, lastStep: null })).toBe(
    Math.floor(now.getTime() / 30_000),
  )
  expect(await fitsPassword(priya?.passwordHash ?? null, demoPassword)).toBe(true)
  expect(lines[0]).toContain(demoPassword)
  expect(lines.filter((text) => text.includes('@')).length).toBe(4 + 20)
})

test('a database with anybody in it is left alone', () => {
  const { db } = toldNow
  const count = () => db.$client.prepare('select count(*) from events').pluck().get()
  const before = count()
  expect(seedDemo(db, { now })).toBe(false)
  expect(count()).toBe(before)
})

test.each(['2026-01-01', '2026-03-02', '2027-10-31', '2028-02-29'])(
  'told on %s, the story ends the day before',
  (today) => {
    const db = seeded(new Date(`${today}T06:30:00Z`))
    expect(verifyHistory(db).isWhole).toBe(true)
    const latest = db.$client.prepare('select max(at) from events').pluck().get() as number
    expect(latest).toBeLessThan(Date.parse(`${today}T00:00:00Z`))
    expect(latest).toBeGreaterThan(Date.parse(`${addDays(today, -5)}T00:00:00Z`))
    const rows = db.$client.prepare('select chain, at from events order by id').all() as {
      chain: string
      at: number
    }[]
    expect(rows.map((row) => row.at)).toEqual(rows.map((row) => row.at).sort((one, other) => one - other))
    expect(rows.filter((row) => [0, 6].includes(new Date(row.at).getUTCDay()))).toEqual([])
  },
)

test('nobody is mailed about the past', () => {
  const { db } = toldNow
  const mails = db.$client
    .prepare('select count(*) as all_mails, count(sent_at) as sent from outbox')
    .get() as Record<string, number>
  expect(mails.sent).toBe(mails.all_mails)
  expect(mails.sent).toBeGreaterThan(100)
})

test('Northwind: the newest close time was reported by Priya and waits for Maria', () => {
  const { db } = toldNow
  const { id } = accountOf(db, 'northwind-traders')
  const close = db.select().from(outcomes).where(eq(outcomes.name, 'Month-end close')).get()
  const series = db
    .select()
    .from(measurements)
    .where(eq(measurements.outcomeId, close?.id ?? ''))
    .orderBy(measurements.measuredOn, measurements.id)
    .all()
  const standing = series.filter((figure) => !figure.supersededAt)
  expect(standing.map((figure) => [figure.value, verificationOf(figure)]).slice(-2)).toEqual([
    ['5.5', 'verified'],
    ['4.4', 'reported'],
  ])
  expect(standing.at(-1)?.measuredOn).toBe('2026-03-31')
  expect(series.some((figure) => figure.supersededAt)).toBe(true)
  const context = db.select().from(contextVersions).where(eq(contextVersions.accountId, id)).all()
  expect(context.at(-1)?.headline).toBe('Close the books in three days, not ten.')
  expect(context.at(-1)?.confirmedAt).not.toBeNull()
  const late = db.select().from(milestones).where(eq(milestones.title, 'Confirm March close time')).get()
  expect(late).toMatchObject({ dueOn: '2026-05-02', completedAt: null })
})

test('Aster speaks of the product and knows nobody who controls the budget; Bluepeak has an open dispute', () => {
  const { db } = toldNow
  const aster = accountOf(db, 'aster-health')
  const people = db.select().from(stakeholders).where(eq(stakeholders.accountId, aster.id)).all()
  expect(people.filter((person) => person.doesControlBudget)).toEqual([])
  const [context] = db.select().from(contextVersions).where(eq(contextVersions.accountId, aster.id)).all()
  expect(context?.challenge).toContain('Lumen dashboards')
  const bluepeak = accountOf(db, 'bluepeak-energy')
  const disputed = db
    .select()
    .from(measurements)
    .where(eq(measurements.accountId, bluepeak.id))
    .all()
    .filter((figure) => verificationOf(figure) === 'disputed')
  expect(disputed.map((figure) => figure.disputeReason)).toEqual([
    'Savings count a team that left in February',
  ])
})

test('every line of every history can be told, with a real name before it', () => {
  const { db } = toldNow
  for (const { id, slug, timeZone } of db.select().from(accounts).all()) {
    const actor = {
      side: 'vendor',
      accountId: id,
      userId: 'x',
      name: 'x',
      staffRole: 'lead',
      isOnTeam: true,
    } as const
    const place = { slug, timeZone, today: '2026-05-04' }
    const { days } = readHistory(db, { actor, place })
    const sentences = days.flatMap((day) => day.lines.map((line) => readSentence(line.sentence)))
    expect(sentences.length).toBeGreaterThan(5)
    // what the referred person does has no name here, and a lapsed referral has lost its words on purpose
    const named = sentences.filter((sentence) => !/referr/.test(sentence))
    expect(
      named.filter((sentence) =>
        /undefined|null|former member|erased|Cairn(?! proposed the move)/.test(sentence),
      ),
    ).toEqual([])
  }
})

test('it shows accounts that are ready, rest, slip, were placed with gaps, and wait for a review', () => {
  const { db } = toldNow
  const shown = db
    .select({
      slug: accounts.slug,
      isReady: accountStandings.isReady,
      waitsFor: accountStandings.waitsFor,
      isResting: accountStandings.isResting,
      isSlipping: accountStandings.isSlipping,
      gaps: accountStandings.gapCount,
      blocker: accountStandings.blocker,
    })
    .from(accountStandings)
    .innerJoin(accounts, eq(accounts.id, accountStandings.accountId))
    .orderBy(accounts.slug)
    .all()
  const slugs = (is: (row: (typeof shown)[number]) => boolean) => shown.filter(is).map(({ slug }) => slug)
  expect(shown.length).toBe(9)
  expect(slugs((row) => row.isReady && row.waitsFor === 'customer')).toEqual(['juno-foods'])
  expect(slugs((row) => row.isResting)).toEqual(['hale-sons'])
  expect(slugs((row) => row.isSlipping)).toEqual(['bluepeak-energy'])
  expect(slugs((row) => row.gaps > 0)).toEqual(['sable-mining'])
  expect(slugs((row) => row.blocker === 'context_product_free')).toEqual(['aster-health'])
  expect(slugs((row) => row.blocker === 'reviewed_with_data')).toContain('northwind-traders')
})

// with the days above, every day of the week
test.each([2, 4, 5, 27, 58, 240])('it can be told %i days later as well', (days) => {
  const at = new Date(now.getTime() + days * 86_400_000)
  const db = seeded(at)
  const stages = db.select({ stage: accounts.stage }).from(accounts).orderBy(accounts.slug).all()
  expect(stages.map(({ stage }) => stage)).toEqual([
    ...[
      'capture',
      'reinforce',
      'reinforce',
      'align',
      'reinforce',
      'reinforce',
      'elevate',
      'capture',
      'align',
    ],
  ])
})

test('all accounts but one have a contract that holds, in four currencies of which one has no rate', () => {
  const { db } = toldNow
  const read = (sql: string) => db.$client.prepare(sql).raw().all()
  expect(read('select count(*) from contract_standings where yearly > 0')).toEqual([[8]])
  expect(read('select distinct currency from exchange_rates order by 1')).toEqual([['GBP'], ['SEK']])
  expect(read('select currency from portfolio_sums where yearly > 0 group by 1 order by 1')).toEqual([
    ...[['CAD'], ['EUR'], ['GBP'], ['SEK']],
  ])
  expect(read('select state, count(*) from expansions group by 1 order by 1')).toEqual([
    ...[
      ['lost', 1],
      ['open', 1],
      ['won', 1],
    ],
  ])
})
