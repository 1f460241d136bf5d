import type { Side } from '../accounts/account.ts'
import { stageOfCriterion } from '../care/criteria.ts'
import { type Stage, stages } from '../care/stages.ts'
import {
  accountConsentsPath,
  activityPath,
  advocacyPath,
  askPath,
  consentsPath,
  deputiesPath,
  figurePath,
  gatePath,
  handoffPath,
  milestonePath,
  outcomePath,
  planAskPath,
  planStoryPath,
  quotePath,
  referralPath,
  referralsPath,
  reviewPath,
  rewardsPath,
  stageTeamPath,
  talkPath,
  talksPath,
} from '../paths.ts'
import { subjectOf, subjectPath } from './event-link.ts'
import type { NoticeKind } from './notice.ts'
import type { ToldBody } from './told-event.ts'

type On = { slug: string; side: Side; kind: NoticeKind }

/** Where what a notice is about stands, on the plan with this slug, for a reader of this side: the very thing, not a list. */
export function noticePath(body: ToldBody, { slug, side, kind }: On): string {
  return (
    figureOf(body, slug, kind) ?? pathOf(body, slug) ?? advocacyOf(body, slug, side) ?? ownPageOf(body, slug)
  )
}

function figureOf(body: ToldBody, slug: string, kind: NoticeKind): string | null {
  if (!('measurementId' in body) || kind !== 'to_confirm') return null
  return figurePath(slug, { outcomeId: body.outcomeId, measurementId: body.measurementId })
}

function pathOf(body: ToldBody, slug: string): string | null {
  if ('handoffId' in body) return handoffPath(slug, body.handoffId)
  if ('deputyRowId' in body) return deputiesPath(slug)
  if (body.kind === 'stage-owner-named') return stageTeamPath(slug)
  if ('transitionId' in body)
    return gatePath(slug, 'fromStage' in body ? body.fromStage : before(body.toStage))
  if ('criterion' in body) return gatePath(slug, stageOfCriterion(body.criterion))
  if ('milestoneId' in body) return milestonePath(slug, body.milestoneId)
  return null
}

function before(stage: Stage): Stage {
  return stages[Math.max(0, stages.indexOf(stage) - 1)] ?? stage
}

function advocacyOf(body: ToldBody, slug: string, side: Side): string | null {
  if ('askId' in body) return side === 'vendor' ? planAskPath(slug, body.askId) : askPath(body.askId)
  if ('storyId' in body) return planStoryPath(slug, body.storyId)
  if ('subjectKind' in body) return consentsPath(slug, body.subjectKind, body.subjectId)
  if ('testimonialId' in body) return quotePath(slug, body.testimonialId)
  if ('referralId' in body) return side === 'vendor' ? referralPath(body.referralId) : referralsPath(slug)
  if ('inviteId' in body) return talkPath(slug, body.inviteId)
  if ('offerId' in body) return talksPath(slug)
  if ('rewardId' in body) return rewardsPath(slug)
  if ('takedownId' in body || body.kind.startsWith('company-speaker')) return accountConsentsPath(slug)
  const isOfAdvocacy = /^(ask-type|opted-out|profile-)/.test(body.kind)
  return isOfAdvocacy ? advocacyPath(slug) : null
}

function ownPageOf(body: ToldBody, slug: string): string {
  if ('outcomeId' in body) return outcomePath(slug, body.outcomeId)
  if ('reviewId' in body) return reviewPath(slug, body.reviewId)
  const subject = subjectOf(body)
  return subject ? subjectPath(slug, subject) : activityPath(slug)
}
