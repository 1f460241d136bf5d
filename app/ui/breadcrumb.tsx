import { Anchor } from './anchor.tsx'

export type Crumb = { label: string; href: string }

/** Where the page stands: links to what lies above it, the nearest last. The page's own title is not repeated. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex max-w-full min-w-0 items-baseline gap-x-1.5">
            {index > 0 && <span aria-hidden="true">/</span>}
            <Anchor href={crumb.href} className="rounded-sm hover:text-ink hover:underline">
              {crumb.label}
            </Anchor>
          </li>
        ))}
      </ol>
    </nav>
  )
}
