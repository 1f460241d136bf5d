import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export type NoticeTone = 'info' | 'good' | 'warning' | 'danger' | 'internal'

export type NoticeProps = {
  tone?: NoticeTone
  /** The news in a few words. */
  title?: ReactNode
  /** What to do about it: a button or a link. */
  action?: ReactNode
  className?: string
  children?: ReactNode
}

const look: Record<NoticeTone, { box: string; icon: IconName; ink: string }> = {
  info: { box: 'bg-lichen border-line', icon: 'info', ink: 'text-moss' },
  good: { box: 'bg-verified-wash border-transparent', icon: 'check', ink: 'text-verified' },
  warning: { box: 'bg-warning-paper border-warning-line', icon: 'warning', ink: 'text-warning' },
  danger: { box: 'bg-danger-wash border-danger-line', icon: 'warning', ink: 'text-danger' },
  internal: { box: 'bg-internal-paper border-internal-line', icon: 'lock', ink: 'text-internal' },
}

/** Something the reader should know on this page, standing in the text. */
export function Notice({ tone = 'info', title, action, className, children }: NoticeProps) {
  const { box, icon, ink } = look[tone]
  return (
    <div
      className={classNames('flex flex-wrap items-start gap-3 rounded-card border px-4 py-3', box, className)}
    >
      <Icon name={icon} className={classNames('mt-[2.5px]', ink)} />
      <div className="min-w-0 flex-1 basis-48">
        {title && <p className={classNames('font-semibold', ink)}>{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
      {action}
    </div>
  )
}
