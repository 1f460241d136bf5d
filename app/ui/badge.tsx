import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export type BadgeTone =
  | 'neutral'
  | 'good'
  | 'warning'
  | 'danger'
  | 'internal'
  | 'accent'
  | 'capture'
  | 'align'
  | 'reinforce'
  | 'elevate'

export type BadgeProps = {
  /** What kind of news it is. The words must say it too. */
  tone?: BadgeTone
  /** A leading mark, such as `check` for "Verified 3 May". */
  icon?: IconName
  children: ReactNode
  className?: string
}

const toneClass: Record<BadgeTone, string> = {
  neutral: 'bg-sunken text-muted',
  good: 'bg-verified-wash text-verified',
  warning: 'bg-warning-wash text-warning',
  danger: 'bg-danger-wash text-danger',
  internal: 'bg-internal-wash text-internal',
  accent: 'bg-lichen text-moss',
  capture: 'bg-capture-wash text-capture-ink',
  align: 'bg-align-wash text-align-ink',
  reinforce: 'bg-reinforce-wash text-warning',
  elevate: 'bg-elevate-wash text-elevate-ink',
}

/** A short state in a pill. */
export function Badge({ tone = 'neutral', icon, children, className }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 align-middle text-xs font-semibold',
        toneClass[tone],
        className,
      )}
    >
      {icon && <Icon name={icon} className="-ml-0.5 size-3" />}
      {children}
    </span>
  )
}
