import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Result } from '#app/domain/refusal.ts'
import { agreeTerms } from '#app/features/outcomes/agree-terms.server.ts'
import { correctMeasurement } from '#app/features/outcomes/correct-measurement.server.ts'
import { disputeMeasurement } from '#app/features/outcomes/dispute-measurement.server.ts'
import { editOutcome } from '#app/features/outcomes/edit-outcome.server.ts'
import { endDispute } from '#app/features/outcomes/end-dispute.server.ts'
import { editOutcomeForm } from '#app/features/outcomes/outcome-form.ts'
import { reportMeasurement } from '#app/features/outcomes/report-measurement.server.ts'
import { setShare } from '#app/features/outcomes/set-share.server.ts'
import { valueOfAccount } from '#app/features/outcomes/value-standing.server.ts'
import { verifyMeasurement } from '#app/features/outcomes/verify-measurement.server.ts'
import { withdrawMeasurement } from '#app/features/outcomes/withdraw-measurement.server.ts'
import { workOutValue } from '#app/features/outcomes/work-out-value.server.ts'
import { measurements, outcomes, outcomeTerms, valueStandings } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { makeOutcome } from '#tests/factories/plan.ts'
import { attempt, monday, outcomeStory } from './outcome-story.ts'

/** What somebody presses, at which figure (as many as there are, round and round), and a number for whoever needs one. */
const press = fc.record({
  what: fc.constantFrom(
    ...([
      'report',
      'report',
      'correct',
      'verify',
      'verify',
      'verify',
      'dispute',
      'endDispute',
      'withdraw',
    ] as const),
    ...(['share', 'agree', 'rate', 'baseline'] as const),
  ),
  who: fc.constantFrom('csm' as const, 'approver' as const, 'owner' as const, 'contributor' as const),
  place: fc.nat(30),
  number: fc.integer({ min: 1, max: 9 }),
})
type Press = typeof press extends fc.Arbitrary<infer P> ? P : never

function story() {
  const told = outcomeStory()
  const worth = { rate: '50.5', rateWords: 'a day', times: 'weekly' as const, attributionShare: '80' }
  const outcome = makeOutcome(told.db, told.goal, { ...worth, position: 1, name: 'Days to close' })
  return { ...told, outcome, accountId: told.account.id }
}

function doIt(told: ReturnType<typeof story>, one: Press): void {
  const { db, outcome: made } = told
  const figures = db.select().from(measurements).all()
  const standing = db.select().from(outcomes).where(eq(outcomes.id, made.id)).get() ?? made
  const measurementId = figures[one.place % Math.max(1, figures.length)]?.id ?? made.id
  attempt<unknown>(db, (tx) => run(tx, { ...one, actor: told[one.who].actor, measurementId, standing }))
}

type Pressed = Press & { actor: PlanActor; measurementId: string; standing: typeof outcomes.$inferSelect }

function run(tx: Tx, { what, actor, measurementId, standing, place, number }: Pressed): Result<unknown> {
  const { id: outcomeId, rate, baselineValue } = standing
  const seen = String(standing.termsNumber)
  const on = `2026-0${1 + (place % 4)}-1${number}`
  const typed = { measuredOn: on, value: `${number}.5`, note: '', link: '', sure: 'yes' as const }
  const edit = (form: object) => editOutcome(tx, actor, editOutcomeForm.parse({ outcomeId, ...form }), monday)
  const presses: Record<typeof what, () => Result<unknown>> = {
    report: () => reportMeasurement(tx, actor, { outcomeId, ...typed }, monday),
    correct: () => correctMeasurement(tx, actor, { measurementId, ...typed }, monday),
    verify: () => verifyMeasurement(tx, actor, { measurementId: [measurementId] }, monday),
    dispute: () => disputeMeasurement(tx, actor, { measurementId, reason: 'Not ours' }, monday),
    endDispute: () => endDispute(tx, actor, { measurementId }, monday),
    withdraw: () => withdrawMeasurement(tx, actor, { measurementId }, monday),
    share: () => setShare(tx, actor, { outcomeId, seen, attributionShare: `${number}0` }, monday),
    agree: () => agreeTerms(tx, actor, { outcomeId, seen }, monday),
    rate: () => edit({ rate: `${number}0.25`, 'was:rate': rate ?? '' }),
    baseline: () => edit({ baselineValue: `1${number}`, 'was:baselineValue': baselineValue }),
  }
  return presses[what]()
}

/** What is written down, and what the same figures come to now. */
function bothOf({ db, accountId }: ReturnType<typeof story>) {
  const asked = { accountId, today: '2026-05-04' }
  const written = db
    .select()
    .from(valueStandings)
    .all()
    .find((row) => row.accountId === accountId)
  return { written, read: valueOfAccount(db, asked), live: workOutValue(db, asked) }
}

test('whatever people press in whatever order, what is written down is what the figures come to', () => {
  let verified = 0
  fc.assert(
    fc.property(fc.array(press, { minLength: 15, maxLength: 30 }), (presses) => {
      const told = story()
      for (const one of presses) {
        const before = bothOf(told).live
        doIt(told, one)
        const { written, read, live } = bothOf(told)
        expect(read).toEqual(live)
        if (written) expect(written.verifiedCash).toBe(live?.summary.cash.verified)
        if (live?.summary.cash.verified !== 0) verified += 1
        // nobody of the vendor makes more count as confirmed than the customer had confirmed
        if (one.who === 'csm') expect(grown(before, live)).toBe(false)
      }
      const settled = told.db.select().from(outcomeTerms).all()
      expect(settled.every(({ agreedBy }) => agreedBy === null || agreedBy !== told.csm.user.id)).toBe(true)
    }),
    { numRuns: 12 },
  )
  expect(verified).toBeGreaterThan(20)
})

type Live = ReturnType<typeof workOutValue>

function grown(before: Live, after: Live): boolean {
  return (after?.summary.cash.verified ?? 0) > (before?.summary.cash.verified ?? 0)
}
