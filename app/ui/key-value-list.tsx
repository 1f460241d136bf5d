import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type KeyValue = { term: string; detail: ReactNode }

export type KeyValueListProps = {
  items: readonly KeyValue[]
  /** ends: term left, figure right, for amounts; beside: a column of terms; stacked: detail under its term. */
  look?: 'ends' | 'beside' | 'stacked'
}

const rowClass = {
  ends: 'flex items-baseline justify-between gap-4',
  beside: 'grid gap-x-4 sm:grid-cols-[10rem_1fr]',
  stacked: '',
} as const

/** Terms and what they are here. */
export function KeyValueList({ items, look = 'ends' }: KeyValueListProps) {
  return (
    <dl className={classNames('flex flex-col', look === 'stacked' ? 'gap-3' : 'gap-1.5')}>
      {items.map((item) => (
        <div key={item.term} className={rowClass[look]}>
          <dt className="text-sm text-muted">{item.term}</dt>
          <dd
            className={classNames('min-w-0', look === 'ends' && 'figures text-right text-sm font-semibold')}
          >
            {item.detail}
          </dd>
        </div>
      ))}
    </dl>
  )
}
