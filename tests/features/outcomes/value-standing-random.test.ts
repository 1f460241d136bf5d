import fc from 'fast-check'
import { expect, test } from 'vitest'
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

function doIt(told: ReturnType<typeof story>, { what, who, place, number }: Press): void {
  const { db } = told
  const { actor } = told[who]
  const figures = db.select().from(measurements).all()
  const measurementId = figures[place % Math.max(1, figures.length)]?.id ?? '01ARZ3NDEKTSV4RRFFQ69G5FAV'
  const outcome =
    db
      .select()
      .from(outcomes)
      .all()
      .find(({ id }) => id === told.outcome.id) ?? told.outcome
  const { id: outcomeId } = outcome
  const typed = {
    measuredOn: `2026-0${1 + (place % 4)}-1${number}`,
    value: `${number}.5`,
    note: '',
    link: '',
    sure: 'yes' as const,
  }
  const seen = String(outcome.termsNumber)
  const edit = (form: Record<string, string>) => editOutcomeForm.parse({ outcomeId, ...form })
  const rate = edit({ rate: `${number}0.25`, 'was:rate': outcome.rate ?? '' })
  const base = edit({ baselineValue: `1${number}`, 'was:baselineValue': outcome.baselineValue })
  attempt<unknown>(db, (tx) => {
    switch (what) {
      case 'report':
        return reportMeasurement(tx, actor, { outcomeId, ...typed }, monday)
      case 'correct':
        return correctMeasurement(tx, actor, { measurementId, ...typed }, monday)
      case 'verify':
        return verifyMeasurement(tx, actor, { measurementId: [measurementId] }, monday)
      case 'dispute':
        return disputeMeasurement(tx, actor, { measurementId, reason: 'Not ours' }, monday)
      case 'endDispute':
        return endDispute(tx, actor, { measurementId }, monday)
      case 'withdraw':
        return withdrawMeasurement(tx, actor, { measurementId }, monday)
      case 'share':
        return setShare(tx, actor, { outcomeId, seen, attributionShare: `${number}0` }, monday)
      case 'agree':
        return agreeTerms(tx, actor, { outcomeId, seen }, monday)
      case 'rate':
        return editOutcome(tx, actor, rate, monday)
      case 'baseline':
        return editOutcome(tx, actor, base, monday)
    }
  })
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
