import { type CriterionKey, stageOfCriterion } from '#app/domain/care/criteria.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { nextStageOf } from '#app/domain/care/transition.ts'
import { ok, type Refusal, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findSpell } from './find-spell.server.ts'
import { findPathAccount, type PathAccount, refuseEnded } from './path-account.server.ts'
import { findStandingWaiver } from './waiver-queries.server.ts'

type Waivable = {
  account: PathAccount
  spellId: string
  /** What is asked for or granted for this criterion in this spell already. */
  standing: ReturnType<typeof findStandingWaiver>
}

/** Where a waiver would stand: the account's present spell. Refuses: invalid. */
export function findWaivable(
  tx: Tx,
  { accountId, criterion }: { accountId: string; criterion: CriterionKey },
): Result<Waivable> {
  const account = findPathAccount(tx, accountId)
  if (account.endedAt) return refuseEnded(account)
  const { title } = stageFacts[account.stage]
  if (stageOfCriterion(criterion) !== account.stage || nextStageOf(account.stage) === null)
    return refuse('invalid', {
      message: `That is not asked for on leaving ${title}. The plan has moved since you opened this page, or it is the last stage.`,
    })
  const spell = findSpell(tx, accountId)
  if (!spell) throw new Error('an account without a spell')
  const spellId = spell.id
  return ok({ account, spellId, standing: findStandingWaiver(tx, { spellId, criterion }) })
}

export const goneAlready: { ok: false; refusal: Refusal } = refuse('already-done', {
  message: 'A lead has let this go already.',
})
