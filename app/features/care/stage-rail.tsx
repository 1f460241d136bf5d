import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Icon } from '#app/ui/icon.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'

export type RailStage = {
  key: 'capture' | 'align' | 'reinforce' | 'elevate'
  title: string
  state: 'passed' | 'current' | 'ahead'
  /** One line under the title: "Passed 14 Feb · 26 days". */
  detail: string
  /** Criteria met, in per cent; drawn for the current stage only. */
  progress?: number
  /** Evidence lapsed after the stage was passed: the reason, in a few words. */
  slipping?: string
  /** The current stage by somebody's choice: nothing is overdue. */
  isResting?: boolean
  /** The page of leaving the stage; the whole field leads there. */
  href?: string
}

export type StageRailProps = {
  /** The four stages in their order. */
  stages: readonly RailStage[]
}

/** Where the account is on the path. Four columns; on a phone a cairn standing upright, one stone per row. */
export function StageRail({ stages }: StageRailProps) {
  return (
    <ol
      aria-label="Stages of the plan"
      className="keep-together grid overflow-clip rounded-card border border-line bg-card sm:grid-cols-4"
    >
      {stages.map((stage, index) => (
        <RailItem key={stage.key} stage={stage} position={index + 1} />
      ))}
    </ol>
  )
}

const look = {
  capture: { disc: 'bg-capture-ink', top: 'border-t-capture' },
  align: { disc: 'bg-align-ink', top: 'border-t-align' },
  reinforce: { disc: 'bg-reinforce-ink', top: 'border-t-reinforce' },
  elevate: { disc: 'bg-elevate-ink', top: 'border-t-elevate' },
} as const

const spoken = { passed: 'passed', current: 'current stage', ahead: 'ahead' } as const

function RailItem({ stage, position }: { stage: RailStage; position: number }) {
  const isCurrent = stage.state === 'current'
  const isAhead = stage.state === 'ahead'
  return (
    <li
      aria-current={isCurrent ? 'step' : undefined}
      className={classNames(
        'relative border-line px-4 pb-3 not-last:border-b sm:pb-4 lg:px-5 sm:not-last:border-r sm:not-last:border-b-0',
        'has-[a:hover]:bg-lichen/50',
        isCurrent
          ? `border-t-[3px] bg-warning-paper pt-[9px] sm:pt-[13px] ${look[stage.key].top}`
          : 'pt-3 sm:pt-4',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Disc stage={stage} position={position} />
        <Title stage={stage} />
        <span className="sr-only">, {spoken[stage.state]}.</span>
        {isCurrent && <Badge tone={stage.key}>You are here</Badge>}
        {stage.slipping && (
          <Badge tone="warning" icon="warning">
            Slipping
          </Badge>
        )}
      </div>
      <p className={classNames('mt-0.5 text-sm', isAhead ? 'text-faint' : 'text-muted')}>
        {stage.slipping ?? stage.detail}
      </p>
      {isCurrent && stage.progress !== undefined && (
        <ProgressBar
          className="mt-2"
          percent={stage.progress}
          label={`Progress in ${stage.title}`}
          tone={stage.key}
        />
      )}
    </li>
  )
}

function Title({ stage: { title, state, href } }: { stage: RailStage }) {
  const look = classNames('title-card', state === 'ahead' && 'text-faint')
  if (!href) return <span className={look}>{title}</span>
  return (
    <Anchor href={href} className={classNames(look, 'after:absolute after:inset-0 hover:underline')}>
      {title}
    </Anchor>
  )
}

function Disc({ stage, position }: { stage: RailStage; position: number }) {
  const isAhead = stage.state === 'ahead'
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-flex size-5 shrink-0 items-center justify-center rounded-full text-2xs font-bold',
        isAhead ? 'bg-sunken text-muted' : `text-on-stage ${look[stage.key].disc}`,
      )}
    >
      {stage.state === 'passed' ? <Icon name="check" className="size-3.5" /> : position}
    </span>
  )
}
