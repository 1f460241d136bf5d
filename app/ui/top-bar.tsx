import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { buttonClass } from './button.tsx'
import { CairnMark } from './cairn-mark.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type NavItem = {
  label: string
  href: string
  isCurrent?: boolean
  /** Something waits there: "2". */
  count?: number
}

export type TopBarProps = {
  /** Whose plan it is; on the vendor's own pages the vendor. */
  name: string
  /** The other side, after a ×. Left out on the vendor's own pages. */
  counterpart?: string
  /** Where mark and name lead. */
  homeHref: string
  /** Stones laid by this account; all four by default. */
  passed?: number
  /** A logo instead of the cairn: an `<img>` of 24 px height. */
  logo?: ReactNode
  nav?: readonly NavItem[]
  /** At the right, always: the reader's avatar and menu. */
  aside?: ReactNode
  /** At the right where there is room: who is here, search. */
  asideWide?: ReactNode
}

/** The bar at the top. On a phone the links move into a sheet that opens without JavaScript. */
export function TopBar({
  name,
  counterpart,
  homeHref,
  passed,
  logo,
  nav = [],
  aside,
  asideWide,
}: TopBarProps) {
  return (
    <header className="top-bar relative z-20 border-b border-line bg-bar print:bg-paper">
      <div className="mx-auto flex min-h-14 max-w-[80rem] items-center gap-x-3 px-4 sm:px-8 print:px-0">
        <Anchor href={homeHref} className="flex min-w-0 items-center gap-2.5 rounded-control py-1.5">
          {logo || <CairnMark passed={passed} size={24} />}
          {/* where both names do not fit, the second wraps out of sight instead of cutting the first */}
          <span className="flex h-6 min-w-0 flex-wrap content-start items-baseline gap-x-2.5 overflow-hidden leading-6">
            <span className="max-w-full truncate font-serif text-[1.0625rem] font-semibold">{name}</span>
            {counterpart && (
              <span className="max-w-full truncate text-sm leading-6 text-muted">× {counterpart}</span>
            )}
          </span>
        </Anchor>
        {nav.length > 0 && (
          <nav aria-label="Main" className="ml-4 hidden items-center gap-0.5 lg:flex">
            <NavLinks nav={nav} />
          </nav>
        )}
        <div className="ml-auto flex shrink-0 items-center gap-3">
          {asideWide && <div className="hidden items-center gap-3 md:flex">{asideWide}</div>}
          {aside}
          {nav.length > 0 && <PhoneNav nav={nav} />}
        </div>
      </div>
    </header>
  )
}

function PhoneNav({ nav }: { nav: readonly NavItem[] }) {
  const current = nav.find((item) => item.isCurrent)
  return (
    // a new key after each step closes the sheet again
    <details key={current?.href} className="group lg:hidden print-hidden">
      <summary className={buttonClass({ kind: 'secondary', size: 'small', className: 'list-none' })}>
        <span className="group-open:hidden">
          <Icon name="menu" />
        </span>
        <span className="hidden group-open:inline">
          <Icon name="cross" />
        </span>
        <span className="sr-only">Menu{current && `, now in ${current.label}`}</span>
      </summary>
      <nav
        aria-label="Main"
        className="absolute inset-x-0 top-full grid grid-cols-2 gap-1 border-b border-line bg-bar px-4 py-3 shadow-float sm:grid-cols-3 sm:px-8"
      >
        <NavLinks nav={nav} />
      </nav>
    </details>
  )
}

function NavLinks({ nav }: { nav: readonly NavItem[] }) {
  return nav.map((item) => (
    <Anchor
      key={item.href}
      href={item.href}
      aria-current={item.isCurrent ? 'page' : undefined}
      className={classNames(
        'inline-flex min-h-9 items-center gap-1.5 rounded-control px-3 font-medium pointer-coarse:min-h-11',
        item.isCurrent ? 'bg-lichen text-moss' : 'text-muted hover:text-ink hover:bg-lichen/60',
      )}
    >
      {item.label}
      {item.count !== undefined && item.count > 0 && (
        <span className="rounded-full bg-warning-wash px-1.5 text-2xs font-semibold text-warning">
          {item.count}
        </span>
      )}
    </Anchor>
  ))
}
