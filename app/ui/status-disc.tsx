import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type StatusDiscProps = {
  /** met: done; open: waits for somebody; later: cannot be done yet; waived: set aside by a lead. */
  state: 'met' | 'open' | 'later' | 'waived'
  /** Read aloud before the sentence beside it. */
  label?: string
}

const look = {
  met: 'bg-verified border-verified text-on-stage',
  open: 'border-reinforce',
  later: 'border-edge',
  waived: 'bg-sunken border-edge text-muted',
} as const

const words = { met: 'Met', open: 'Not met yet', later: 'Opens later', waived: 'Waived' } as const

/** The round mark at the start of a criterion. */
export function StatusDisc({ state, label = words[state] }: StatusDiscProps) {
  return (
    <span
      role="img"
      aria-label={label}
      className={classNames(
        'inline-flex size-5 shrink-0 items-center justify-center rounded-full border-2',
        look[state],
      )}
    >
      {state === 'met' && <Icon name="check" className="size-3.5" />}
      {state === 'waived' && <Icon name="chevron-right" className="size-3" />}
    </span>
  )
}
