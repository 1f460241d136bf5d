import type { RewardState } from '#app/domain/advocacy/reward.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import type { OwnReward } from './reward-queries.server.ts'

const tones: Record<RewardState, BadgeTone> = {
  pending: 'warning',
  approved: 'accent',
  issued: 'good',
  rejected: 'neutral',
  reversed: 'neutral',
}

/** What a thank-you is and where it stands; `beside` continues the quiet line: whom it is for. */
export function RewardLine({ reward, beside }: { reward: OwnReward; beside?: string }) {
  const { what, worth, state, stateTitle, about, on } = reward
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 wrap-anywhere">
        <span className="font-semibold">
          {what} <Badge tone={tones[state]}>{stateTitle}</Badge>
        </span>
        {worth && <span className="figures font-semibold">{worth}</span>}
      </p>
      <p className="text-sm text-muted">{[`For ${about}`, beside, on].filter(Boolean).join(' · ')}</p>
    </>
  )
}
