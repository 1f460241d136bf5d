import type { ReactNode } from 'react'
import { TopBar, type TopBarProps } from './top-bar.tsx'

export type AppShellProps = TopBarProps & {
  /** Above the bar, over the whole width: "Viewing as customer", maintenance, offline. */
  banner?: ReactNode
  /** Replaces the plain foot of the page. */
  footer?: ReactNode
  /** The page, without `<main>`: that is here. */
  children: ReactNode
}

/** The frame of every page: skip link, top bar, main, foot. */
export function AppShell({ banner, footer, children, ...bar }: AppShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-card focus:px-4 focus:py-2 focus:shadow-float print-hidden"
      >
        Skip to the content
      </a>
      {banner}
      <TopBar {...bar} />
      <main id="main" tabIndex={-1} className="measure flex-1 pb-16 outline-none">
        {children}
      </main>
      {footer && <footer className="measure border-t border-line py-5 text-sm text-muted">{footer}</footer>}
    </div>
  )
}
