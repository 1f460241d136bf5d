import type { LedgerMeasurement } from '#app/domain/outcomes/ledger.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type Row = {
  id: string
  outcomeId: string
  measuredOn: string
  periodFrom: string | null
  value: string
  recordedAt: number
  verifiedAt: number | null
  disputedAt: number | null
}

const columns = `m.id, m.outcome_id as outcomeId, m.measured_on as measuredOn, m.period_from as periodFrom, m.value,
  m.recorded_at as recordedAt, m.verified_at as verifiedAt, m.disputed_at as disputedAt`

const ofOutcome = statement((db) =>
  db.$client.prepare<{ outcomeId: string }, Row>(`
    select ${columns} from measurements m indexed by measurements_outcome
    where m.outcome_id = :outcomeId and m.superseded_at is null`),
)

const ofAccount = statement((db) =>
  db.$client.prepare<{ accountId: string }, Row>(`
    select ${columns} from outcomes o
    cross join measurements m indexed by measurements_outcome on m.outcome_id = o.id and m.superseded_at is null
    where o.account_id = :accountId`),
)

const knownOfAccount = statement((db) =>
  db.$client.prepare<{ accountId: string; knownAt: number }, Row>(`
    select m.id, m.outcome_id as outcomeId, m.measured_on as measuredOn, m.period_from as periodFrom, m.value,
      m.recorded_at as recordedAt, case when m.verified_at <= :knownAt then m.verified_at end as verifiedAt,
      case when m.disputed_at <= :knownAt then m.disputed_at end as disputedAt
    from outcomes o cross join measurements m indexed by measurements_outcome on m.outcome_id = o.id
      and m.recorded_at <= :knownAt and (m.superseded_at is null or m.superseded_at > :knownAt)
    where o.account_id = :accountId`),
)

/** The standing figures of an outcome, as the ledger reads them. One statement. */
export function figuresOf(db: Db, outcomeId: string): LedgerMeasurement[] {
  return ofOutcome(db).all({ outcomeId }).map(read)
}

/** The standing figures of an account's outcomes, by outcome id. One statement. */
export function figuresOfAccount(db: Db, accountId: string): Map<string, LedgerMeasurement[]> {
  return byOutcome(ofAccount(db).all({ accountId }))
}

/** The figures that stood at an earlier instant, and how they stood then. One statement. */
export function figuresKnownAt(
  db: Db,
  { accountId, at }: { accountId: string; at: Date },
): Map<string, LedgerMeasurement[]> {
  return byOutcome(knownOfAccount(db).all({ accountId, knownAt: at.getTime() }))
}

function byOutcome(rows: readonly Row[]): Map<string, LedgerMeasurement[]> {
  const figures = new Map<string, LedgerMeasurement[]>()
  for (const row of rows) {
    const known = figures.get(row.outcomeId)
    if (known) known.push(read(row))
    else figures.set(row.outcomeId, [read(row)])
  }
  return figures
}

function read({ id, measuredOn, periodFrom, value, recordedAt, verifiedAt, disputedAt }: Row) {
  return {
    ...{ id, measuredOn, periodFrom, value, supersededAt: null },
    recordedAt: new Date(recordedAt),
    verifiedAt: verifiedAt === null ? null : new Date(verifiedAt),
    disputedAt: disputedAt === null ? null : new Date(disputedAt),
  }
}
