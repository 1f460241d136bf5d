import type { ReactNode } from 'react'

/** The few words above a slide's title. */
export function Overline({ children }: { children: ReactNode }) {
  return <p className="mb-3 text-sm font-semibold tracking-wide text-moss sm:text-base">{children}</p>
}

/** The one idea. */
export function SlideTitle({ children, level = 2 }: { children: ReactNode; level?: 1 | 2 }) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <Heading className="font-serif text-[2.25rem] leading-[1.12] font-semibold tracking-tight text-balance [overflow-wrap:anywhere] sm:text-[3.5rem]">
      {children}
    </Heading>
  )
}

/** A sentence or two, read from the other end of the table. */
export function SlideText({ children, isQuiet = false }: { children: ReactNode; isQuiet?: boolean }) {
  return (
    <p
      className={`mt-5 max-w-[44ch] text-lg leading-normal whitespace-pre-line [overflow-wrap:anywhere] sm:text-xl ${isQuiet ? 'text-muted' : ''}`}
    >
      {children}
    </p>
  )
}
