import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'

export type PageHeaderProps = {
  /** The page's one h1: the customer's goal, the decision, never "Dashboard". */
  title: ReactNode
  /** A line of small capitals above it: "Shared success plan · renews 31 Mar 2027". */
  eyebrow?: ReactNode
  /** What lies above this page; stands where the eyebrow would. */
  crumbs?: readonly Crumb[]
  /** A badge on the title's line. */
  badge?: ReactNode
  /** One or two sentences under the title. */
  description?: ReactNode
  /** A question of the method, set in italics under the title. */
  question?: string
  /** Buttons, the primary one last. */
  actions?: ReactNode
}

/** The head of every page. */
export function PageHeader({
  title,
  eyebrow,
  crumbs,
  badge,
  description,
  question,
  actions,
}: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4 pt-6 pb-5 sm:pt-7 sm:pb-6">
      <div className="min-w-0 flex-1 basis-96">
        {crumbs && <Breadcrumb crumbs={crumbs} />}
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <div className="title-page mt-1 max-w-[28ch] text-balance">
          <h1 className={badge ? 'mr-3.5 inline' : undefined}>{title}</h1>
          {badge && <span className="inline-flex align-[0.2em] font-sans tracking-normal">{badge}</span>}
        </div>
        {question && <p className="mt-2 font-serif text-xl text-muted italic">“{question}”</p>}
        {description && <div className="mt-2.5 max-w-[84ch] text-muted text-pretty">{description}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2.5 print-hidden">{actions}</div>}
    </header>
  )
}
