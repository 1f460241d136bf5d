import type { Side } from '../app/domain/accounts/account.ts'
import type { CriterionKey } from '../app/domain/care/criteria.ts'
import type { Stage } from '../app/domain/care/stages.ts'

/** The account, by name and address. */
type Place = { account: string; accountSlug: string }
type Move = Place & { transitionId: string; fromStage: Stage; toStage: Stage }
/** Who said it, and their words. */
type Said = { person: string; reason: string }

/** Mails of an account's way along the stages. */
export type CareMail =
  /** `side` is the reader's; `person` is empty when the last criterion became met and the move proposed itself. */
  | { kind: 'care-move-proposed'; facts: Move & { side: Side; person: string } }
  | { kind: 'care-move-reminder'; facts: Move }
  | { kind: 'care-move-passed'; facts: Move }
  | { kind: 'care-move-declined'; facts: Move & Said }
  | { kind: 'care-move-withdrawn'; facts: Move & Said }
  /** `because` is a clause: “The first gain …”: this is no longer so. */
  | { kind: 'care-signature-void'; facts: Move & { side: Side; signer: string; because: string } }
  /** `objectionOn` is the last day on which an approver may object. */
  | { kind: 'care-signature-recorded'; facts: Move & { person: string; objectionOn: string } }
  | { kind: 'care-move-objected'; facts: Move & Said }
  | { kind: 'care-stepped-back'; facts: Place & Said & { fromStage: Stage; toStage: Stage } }
  /** `untilOn` is the last day, or null; with `isOver` the reason is that of the rest that ended. */
  | { kind: 'care-rest'; facts: Place & Said & { stage: Stage; isOver: boolean; untilOn: string | null } }
  | {
      kind: 'care-waiver-asked'
      facts: Place & Said & { waiverId: string; fromStage: Stage; criterion: CriterionKey }
    }
  | { kind: 'care-handoff-opened'; facts: Place & { handoffId: string; stage: Stage; giver: string } }
  | {
      kind: 'care-deputy-named'
      facts: Place & { deputyRowId: string; approver: string; startsOn: string; endsOn: string }
    }
