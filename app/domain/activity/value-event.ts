import type { ExpansionState } from '../insights/expansion.ts'
import type { DocumentKind } from '../reviews/document.ts'

type TermsFacts = { outcomeId: string; number: number }

/** What happens to how value is counted, to what it is set against, and to what a review is made of. */
export type ValueEvent =
  /** `before` and `after`: what the outcome was worth so far under the old and the new terms, as read ("€1,107.14"), or ''. */
  | ({
      kind: 'terms-changed'
      texts: { outcome: string; fields: string; before: string; after: string }
    } & TermsFacts)
  | ({ kind: 'terms-agreed'; texts: { outcome: string } } & TermsFacts)
  | {
      kind: 'measurement-withdrawn'
      measurementId: string
      outcomeId: string
      measuredOn: string
      periodFrom?: string
      texts: { outcome: string; value: string }
    }
  /** Several figures in one go; each stands in the outcome's table. */
  | { kind: 'measurements-imported'; outcomeId: string; figures: number; texts: { outcome: string } }
  | { kind: 'usage-imported'; seriesId: string; points: number; texts: { series: string } }
  | { kind: 'usage-shown'; outcomeId: string; seriesId: string; texts: { outcome: string; series: string } }
  | { kind: 'usage-hidden'; outcomeId: string; texts: { outcome: string } }
  | {
      kind: 'contract-added'
      contractId: string
      startsOn: string
      endsOn: string
      texts: Record<never, string>
    }
  | {
      kind: 'contract-changed'
      contractId: string
      startsOn: string
      endsOn: string
      texts: { fields: string }
    }
  | {
      kind: 'contract-removed'
      contractId: string
      startsOn: string
      endsOn: string
      texts: Record<never, string>
    }
  | { kind: 'rate-set'; currency: string; toCurrency: string; startsOn: string; texts: { rate: string } }
  | {
      kind: 'rate-removed'
      currency: string
      toCurrency: string
      startsOn: string
      texts: Record<never, string>
    }
  | { kind: 'token-made'; tokenId: string; texts: { token: string } }
  | { kind: 'token-revoked'; tokenId: string; texts: { token: string } }
  | { kind: 'expansion-opened'; expansionId: string; texts: { expansion: string; amount: string } }
  | { kind: 'expansion-changed'; expansionId: string; texts: { expansion: string; fields: string } }
  | {
      kind: 'expansion-closed'
      expansionId: string
      as: ExpansionState
      texts: { expansion: string; amount: string }
    }
  | { kind: 'expansion-reopened'; expansionId: string; texts: { expansion: string } }
  | { kind: 'review-item-added'; reviewId: string; itemId: string; texts: { review: string; item: string } }
  | {
      kind: 'review-item-changed'
      reviewId: string
      itemId: string
      texts: { review: string; item: string; fields: string; writers?: string }
    }
  | { kind: 'review-item-removed'; reviewId: string; itemId: string; texts: { review: string; item: string } }
  | { kind: 'review-agenda-built'; reviewId: string; items: number; texts: { review: string } }
  | { kind: 'document-asked-for'; documentId: string; document: DocumentKind; texts: { about: string } }
