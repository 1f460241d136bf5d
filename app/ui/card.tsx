import type { ReactNode } from 'react'
import { Badge } from './badge.tsx'
import { classNames } from './class-names.ts'

export type CardTone = 'plain' | 'asking' | 'internal' | 'proud'

export type CardProps = {
  /** Its heading. */
  title?: ReactNode
  /** A quiet line under it: who, with whom, until when. */
  subtitle?: ReactNode
  /** The heading's rank on this page. */
  level?: 2 | 3
  /** A quiet figure at the right of the title: "4 / 5". */
  count?: ReactNode
  /** A badge, link or small button at the right of the title. */
  aside?: ReactNode
  /** asking: something waits for the reader; proud: a result worth showing; internal: staff only, see `vendorName`. */
  tone?: CardTone
  /** With tone internal: whose eyes only. Prints "only Lumen sees this". */
  vendorName?: string
  /** Rows reach the card's edges: for tables and lists with hairlines. */
  isFlush?: boolean
  id?: string
  className?: string
  children?: ReactNode
}

const toneClass: Record<CardTone, string> = {
  plain: 'bg-card border-line',
  asking: 'bg-warning-paper border-warning-line',
  internal: 'bg-internal-paper border-internal-line',
  proud: 'bg-linear-to-b from-card to-lichen/45 border-line',
}

/** A sheet of paper with one subject. */
export function Card({ title, level = 2, tone = 'plain', vendorName, ...rest }: CardProps) {
  const { subtitle, count, aside, isFlush = false, id, className, children } = rest
  const Heading = level === 2 ? 'h2' : 'h3'
  const hasHead = Boolean(title ?? aside ?? count) || tone === 'internal'
  return (
    <section
      id={id}
      data-tone={tone}
      className={classNames(
        'rounded-card border',
        toneClass[tone],
        // what waits for one reader is no part of the document
        tone === 'asking' && 'print-hidden',
        isFlush ? 'overflow-clip' : 'p-4 sm:p-5.5',
        className,
      )}
    >
      {hasHead && (
        <header
          className={classNames(isFlush && 'px-4 pt-4 sm:px-5.5 sm:pt-5', children !== undefined && 'mb-2')}
        >
          <div
            className={classNames(
              'flex items-start justify-between gap-x-3 gap-y-1',
              tone === 'internal' && 'flex-wrap',
            )}
          >
            {title && <Heading className="title-card min-w-0">{title}</Heading>}
            {count && <span className="shrink-0 text-sm leading-6 text-muted">{count}</span>}
            {aside && <div className="shrink-0 leading-6">{aside}</div>}
            {tone === 'internal' && <InternalLabel vendorName={vendorName} />}
          </div>
          {subtitle && <div className="text-sm text-muted">{subtitle}</div>}
        </header>
      )}
      {children}
    </section>
  )
}

/** The violet line beside everything that never leaves the vendor's side. */
export function InternalLabel({ vendorName = 'your team' }: { vendorName?: string }) {
  return (
    <Badge tone="internal" icon="lock">
      only {vendorName} sees this
    </Badge>
  )
}
