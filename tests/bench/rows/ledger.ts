import { addDays } from '#app/domain/calendar-date.ts'
import { type LedgerMeasurement, type LedgerTerms, ledgerOf } from '#app/domain/outcomes/ledger.ts'
import { ok } from '#app/domain/refusal.ts'
import { valueOfAccount, writeValueStanding } from '#app/features/outcomes/value-standing.server.ts'
import { workOutValue } from '#app/features/outcomes/work-out-value.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { write } from '#db/transaction.server.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { againstBound, againstControl, interleave, median, type Row } from '../measure.ts'

const row = 'ledger'
const at = new Date('2026-05-04T09:00:00Z')
const today = '2053-06-01'

/** One outcome's 10,000 figures, a day apart, in any order. */
const figures = Array.from({ length: 10_000 }, (_, index): LedgerMeasurement => {
  const facts = { supersededAt: null, disputedAt: null, verifiedAt: index % 3 === 0 ? null : at }
  const value = String(8 - (index % 80) / 10)
  return {
    id: String(index),
    measuredOn: addDays('2026-01-01', (index * 7919) % 10_000),
    value,
    recordedAt: at,
    ...facts,
  }
})

const valuation = {
  ...{ factors: [{ amount: '5', words: 'people' }], rate: '52.13', rateWords: 'an hour', ownTimes: '' },
  ...{ times: 'weekly' as const, nature: 'capacity' as const, attributionShare: '60', margin: null },
}
const terms: LedgerTerms = {
  ...{ kind: 'level', direction: 'decrease', category: 'time_saved', cadence: 'weekly', baselineValue: '8' },
  ...{ ...valuation, isAgreed: true },
}

/**
 * The ledger of 10,000 figures, from objects to rounded rows; then what an account of 24 outcomes and 300 figures is
 * worth, read from what was written down against worked out.
 */
export const ledger: Row = {
  name: row,
  async measure() {
    const db = openDatabase(':memory:', { sync: 'OFF' })
    migrate(db)
    const accountId = furnish(db)
    const asked = { accountId, today: '2026-05-04' }
    write(db, (tx) => ok(writeValueStanding(tx, asked)))
    const times = await interleave(9, {
      ledger: async () => perRun(20, () => ledgerOf(terms, figures, { today, currency: 'EUR' })),
      workedOut: async () => perRun(200, () => workOutValue(db, asked)),
      writtenDown: async () => perRun(200, () => valueOfAccount(db, asked)),
    })
    db.$client.close()
    return [
      againstBound({ row, metric: '10,000 figures', unit: 'ms', value: times.ledger }, { atMost: 50 }),
      againstControl({
        ...{ row, metric: 'an account’s value, worked out against read', unit: 'ms' },
        ...{ value: times.workedOut, control: times.writtenDown },
      }),
    ]
  },
}

function furnish(db: Db): string {
  const account = makeAccount(db)
  const { user } = makeMember(db, account, 'approver')
  for (let count = 0; count < 24; count += 1) {
    const outcome = makeOutcome(db, makeGoal(db, account), { ...valuation, factors: '[]' })
    for (let index = 0; index < 13; index += 1)
      makeMeasurement(db, outcome, {
        ...{ authorId: user.id, measuredOn: addDays('2026-01-05', index * 9), value: String(9 - index / 4) },
        verifiedAt: index % 3 === 2 ? null : at,
      })
  }
  return account.id
}

/** Milliseconds of one run: the median of so many. */
function perRun(runs: number, run: () => unknown): number {
  const took = Array.from({ length: runs }, () => {
    const began = performance.now()
    run()
    return performance.now() - began
  })
  return median(took)
}
