import { addDays } from '../calendar-date.ts'
import type { AskType } from './ask.ts'
import type { AskEvidence } from './ask-evidence.ts'
import { accountPoints } from './budget.ts'
import { judgeBudget } from './judge-budget.ts'
import { type Judged, met, open } from './judged.ts'

/** What about the account decides whether its people may be asked. */
export const rulesOfAccount = {
  account_active: isActive,
  in_elevate: isInElevate,
  not_resting: isAwake,
  no_open_dispute: isUndisputed,
  account_budget: hasRoom,
}

function isActive({ account: { name, isEnded } }: AskEvidence): Judged {
  return isEnded
    ? open({ staff: `${name} has ended`, advocate: 'This plan has ended: nobody asks you anything' })
    : met({ staff: `${name} is a customer`, advocate: 'Your plan is active' })
}

function isInElevate({ account: { stage, waiver } }: AskEvidence): Judged {
  if (stage === 'elevate')
    return met({ staff: 'The account is in Elevate', advocate: 'Your plan has reached Elevate' })
  if (waiver)
    return {
      state: 'waived',
      opensOn: null,
      staff: `Not in Elevate yet; ${waiver.by} allows asking all the same: “${waiver.reason}”`,
      advocate: 'Your plan has not reached Elevate yet; asking was allowed for a reason',
    }
  return open({
    staff: 'Not in Elevate yet. A lead may allow asking before, with a reason',
    advocate: 'You are asked only once your plan has reached Elevate',
  })
}

function isAwake({ account: { rest } }: AskEvidence): Judged {
  if (!rest) return met({ staff: 'The account is not resting', advocate: 'Your plan is not resting' })
  const told = {
    staff: 'The account rests: no nudges and no asks',
    advocate: 'Your plan rests: nobody asks you anything',
  }
  return open(told, rest.endsOn === null ? null : addDays(rest.endsOn, 1))
}

function isUndisputed({ account: { disputed } }: AskEvidence): Judged {
  return disputed.length > 0
    ? open({
        staff: `A figure is disputed: ${disputed.join(', ')}`,
        advocate: 'While a figure on your plan is disputed, nobody asks you anything',
      })
    : met({ staff: 'No figure is disputed', advocate: 'No figure on your plan is disputed' })
}

function hasRoom(evidence: AskEvidence, type: AskType): Judged {
  const { name, spendings } = evidence.account
  const whose = { staff: `All of ${name} together`, advocate: `All of ${name} together` }
  return judgeBudget(evidence, { type, spendings, limit: accountPoints }, whose)
}
