import type { Side } from '../accounts/account.ts'
import type { AskType } from '../advocacy/ask.ts'
import type { AuditAnswer } from '../care/audit.ts'
import type { CriterionKey } from '../care/criteria.ts'
import type { Stage } from '../care/stages.ts'
import type { PromiseEnd } from '../plan/sales-promise.ts'

type MoveFacts = { transitionId: string; toStage: Stage }
type WaiverFacts = { waiverId: string; criterion: CriterionKey }

/** What happens to an account's place on the CARE path, and to the words that its gates ask for. */
export type CareEvent =
  | ({ kind: 'move-proposed'; texts: Record<never, string> } & MoveFacts)
  /** `deputyFor` is empty unless somebody signed in an approver's place; `isRecorded`: written down by the vendor. */
  | ({ kind: 'move-signed'; side: Side; isRecorded: boolean; texts: { deputyFor: string } } & MoveFacts)
  | ({ kind: 'signature-voided'; side: Side; texts: { because: string } } & MoveFacts)
  | ({ kind: 'move-declined'; side: Side; texts: { reason: string } } & MoveFacts)
  | ({ kind: 'move-withdrawn'; texts: { reason: string } } & MoveFacts)
  | ({ kind: 'move-passed'; fromStage: Stage; texts: Record<never, string> } & MoveFacts)
  /** `toStage` is the stage that was objected to; the account is back in `fromStage`. */
  | ({ kind: 'move-objected'; fromStage: Stage; texts: { reason: string } } & MoveFacts)
  | ({ kind: 'waiver-asked'; texts: { reason: string } } & WaiverFacts)
  | ({ kind: 'waiver-granted'; texts: { reason: string } } & WaiverFacts)
  | ({ kind: 'waiver-refused'; texts: Record<never, string> } & WaiverFacts)
  | ({ kind: 'waiver-ended'; texts: Record<never, string> } & WaiverFacts)
  | { kind: 'stepped-back'; fromStage: Stage; toStage: Stage; texts: { reason: string } }
  | { kind: 'account-placed'; toStage: Stage; texts: { reason: string } }
  /** `until`: the last day of the rest, or null. */
  | { kind: 'rest-started'; restId: string; stage: Stage; until: string | null; texts: { reason: string } }
  | { kind: 'rest-ended'; restId: string; stage: Stage; texts: Record<never, string> }
  | {
      kind: 'deputy-named'
      deputyRowId: string
      startsOn: string
      endsOn: string
      texts: { approver: string; deputy: string }
    }
  | { kind: 'deputy-revoked'; deputyRowId: string; texts: { approver: string; deputy: string } }
  | { kind: 'stage-owner-named'; stage: Stage; userId: string; texts: { person: string } }
  | { kind: 'handoff-opened'; handoffId: string; stage: Stage; texts: { from: string; to: string } }
  | { kind: 'handoff-changed'; handoffId: string; stage: Stage; texts: { fields: string } }
  | { kind: 'handoff-accepted'; handoffId: string; stage: Stage; texts: { from: string; to: string } }
  | { kind: 'audit-answered'; stage: Stage; answer: AuditAnswer; texts: Record<never, string> }
  | { kind: 'vocabulary-changed'; texts: { added: string; removed: string } }
  | { kind: 'word-allowed'; allowedWordId: string; texts: { word: string; reason: string } }
  | { kind: 'word-allowance-ended'; allowedWordId: string; texts: { word: string } }
  | { kind: 'milestone-accepted'; milestoneId: string; texts: { milestone: string } }
  | { kind: 'milestones-reordered'; stage: Stage; texts: Record<never, string> }
  | {
      kind: 'solution-added'
      solutionId: string
      goalId: string
      texts: { capability: string; goal: string }
    }
  | {
      kind: 'solution-changed'
      solutionId: string
      goalId: string
      texts: { capability: string; goal: string; fields: string }
    }
  | {
      kind: 'solution-removed'
      solutionId: string
      goalId: string
      texts: { capability: string; goal: string }
    }
  | {
      kind: 'value-statement-written'
      valueStatementId: string
      goalId: string
      number: number
      texts: { goal: string }
    }
  | { kind: 'promise-added'; promiseId: string; texts: { promise: string } }
  | { kind: 'promise-settled'; promiseId: string; as: PromiseEnd; texts: { promise: string } }
  | { kind: 'template-saved'; templateId: string; texts: { template: string } }
  | { kind: 'template-archived'; templateId: string; texts: { template: string } }
  | { kind: 'template-applied'; templateId: string; made: number; texts: { template: string } }
  | { kind: 'review-scheduled'; reviewId: string; texts: { review: string } }
  | {
      kind: 'review-changed'
      reviewId: string
      texts: { review: string; fields: string; writers?: string }
    }
  | { kind: 'review-cancelled'; reviewId: string; texts: { review: string } }
  | { kind: 'review-held'; reviewId: string; heldOn: string; texts: { review: string } }
  | { kind: 'review-signed'; reviewId: string; side: Side; texts: { review: string; deputyFor: string } }
  | { kind: 'ask-type-opened'; userId: string; type: AskType; texts: Record<never, string> }
  | { kind: 'ask-type-closed'; userId: string; type: AskType; texts: Record<never, string> }
  | { kind: 'import-finished'; importId: string; accounts: number; people: number; texts: { file: string } }
  | { kind: 'account-imported'; importId: string; texts: { account: string } }
