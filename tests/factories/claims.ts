import type { ClaimMeasurement, ClaimOutcome } from '#app/domain/advocacy/claims.ts'
import type { LedgerTerms } from '#app/domain/outcomes/ledger.ts'

/** A figure of `aClaimOutcome`, verified on the day after it was true. */
export function aClaimMeasurement(given: Partial<ClaimMeasurement> = {}): ClaimMeasurement {
  return {
    ...{ id: 'm-1', measuredOn: '2026-03-01', value: '2', supersededAt: null, supersededById: null },
    ...{ disputedAt: null, recordedAt: new Date('2026-03-01'), verifiedAt: new Date('2026-03-02') },
    ...given,
  }
}

type Given = Partial<Omit<ClaimOutcome, 'terms'>> & { terms?: Partial<LedgerTerms> }

/** Days to close, from 14 to 2, agreed terms, €100 a day and month. */
export function aClaimOutcome({ terms = {}, ...given }: Given = {}): ClaimOutcome {
  return {
    ...{ id: 'o-1', name: 'Days to close', unit: 'days', unitLabel: '', currency: 'EUR' },
    terms: {
      ...{ kind: 'level', direction: 'decrease', category: 'time_saved', cadence: 'monthly' },
      ...{ baselineValue: '14', attributionShare: '100', margin: null, isAgreed: true },
      ...{ factors: [], rate: '100', rateWords: 'a day', times: 'monthly', ownTimes: '', nature: 'cash' },
      ...terms,
    },
    measurements: [aClaimMeasurement()],
    ...given,
  }
}
