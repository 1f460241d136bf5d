import type { ReactNode } from 'react'
import { brandLogoPath, storiesPath, wallPath } from '#app/domain/paths.ts'
import { CairnMark } from '#app/ui/cairn-mark.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { PublicVendor } from './public-vendor.ts'

type PublicFrameProps = { vendor: PublicVendor; current?: 'stories' | 'wall'; children: ReactNode }

/** What stands around every public page: whose it is, the two places there are, and on what it rests. */
export function PublicFrame({ vendor, current, children }: PublicFrameProps) {
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:left-4 focus:top-3 focus:rounded-control focus:bg-card focus:px-3 focus:py-2"
      >
        Skip to the content
      </a>
      <header className="border-b border-line bg-bar print:border-0 print:bg-transparent">
        <div className="measure flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
          <a
            href={storiesPath()}
            className="flex min-w-0 items-center gap-2.5 font-serif text-lg font-semibold"
          >
            {vendor.hasLogo ? (
              <img
                src={brandLogoPath()}
                alt=""
                height="26"
                className="h-6.5 w-auto max-w-36 object-contain"
              />
            ) : (
              <CairnMark size={26} />
            )}
            <span className="min-w-0 truncate">{vendor.name}</span>
          </a>
          <nav aria-label="Main" className="-mx-2.5 flex gap-1 sm:ms-auto sm:me-0">
            <Place href={storiesPath()} isCurrent={current === 'stories'}>
              Customer stories
            </Place>
            <Place href={wallPath()} isCurrent={current === 'wall'}>
              In their words
            </Place>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="grow outline-none">
        {children}
      </main>
      <footer className="mt-20 border-t border-line print:mt-8">
        <div className="measure flex flex-wrap items-center justify-between gap-x-10 gap-y-3 py-7 text-sm text-muted">
          <p className="max-w-[38rem]">
            Everything here stands with the consent of the people and companies it names, and goes when they
            take it back. Figures are measured, and confirmed by the customer.
          </p>
          <p className="flex items-center gap-2">
            <CairnMark size={16} /> Kept with Cairn
          </p>
        </div>
      </footer>
    </>
  )
}

function Place({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: ReactNode }) {
  return (
    <a
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames(
        'rounded-control px-2.5 py-1.5 text-base font-medium',
        isCurrent ? 'bg-lichen text-moss' : 'text-muted hover:text-ink',
      )}
    >
      {children}
    </a>
  )
}
