import { Anchor } from './anchor.tsx'
import { classNames } from './class-names.ts'

export type Tab = {
  label: string
  href: string
  isCurrent?: boolean
  /** How many things are behind it. */
  count?: number
}

export type NavTabsProps = {
  /** What the choice is about: "Views of the portfolio". */
  label: string
  tabs: readonly Tab[]
  /** line: under a page's head; pill: a small switch between two or three views. */
  look?: 'line' | 'pill'
}

/** Views of the same thing at their own addresses. Wraps onto a second line rather than scrolling. */
export function NavTabs({ label, tabs, look = 'line' }: NavTabsProps) {
  return (
    <nav aria-label={label} className={look === 'line' ? 'mb-5 border-b border-line' : 'inline-block'}>
      <ul className={classNames('flex flex-wrap', look === 'line' ? '-mb-px gap-x-5' : 'gap-1')}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Anchor
              href={tab.href}
              aria-current={tab.isCurrent ? 'page' : undefined}
              className={classNames(
                'inline-flex min-h-9 items-center gap-1.5 pointer-coarse:min-h-11',
                look === 'line' ? lineClass(tab) : pillClass(tab),
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-sm font-normal text-muted">{tab.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function lineClass({ isCurrent }: Tab): string {
  return isCurrent
    ? 'border-b-2 border-moss font-semibold text-ink'
    : 'border-b-2 border-transparent font-medium text-muted hover:text-ink'
}

function pillClass({ isCurrent }: Tab): string {
  return isCurrent
    ? 'rounded-control border border-line bg-card px-3.5 text-sm font-semibold'
    : 'rounded-control border border-transparent px-2 text-sm text-muted hover:text-ink'
}
