import type { Stage } from '#app/domain/care/stages.ts'
import { classNames } from '#app/ui/class-names.ts'

const dot = {
  capture: 'bg-capture',
  align: 'bg-align',
  reinforce: 'bg-reinforce',
  elevate: 'bg-elevate',
} as const

/** A stage in a list: its colour and its name. */
export function StageDot({ stage, words }: { stage: Stage; words: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className={classNames('size-2 shrink-0 rounded-full', dot[stage])} />
      {words}
    </span>
  )
}
