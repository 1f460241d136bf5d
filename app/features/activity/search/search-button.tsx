import { searchPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Icon } from '#app/ui/icon.tsx'

/** In the bar at the top: opens the palette, and without scripts the page of the search. */
export function SearchButton({ plan }: { plan?: string }) {
  return (
    <Anchor
      href={searchPath({ plan })}
      data-palette
      aria-keyshortcuts="Meta+K Control+K"
      className="inline-flex min-h-9 items-center gap-2 rounded-control border border-line bg-card px-2.5 text-sm text-muted hover:border-edge hover:text-ink max-sm:border-transparent max-sm:bg-transparent max-sm:px-1.5 pointer-coarse:min-h-11 print-hidden"
    >
      <Icon name="search" />
      <span className="max-xl:sr-only">Search</span>
      <span className="hidden text-2xs xl:inline">⌘K</span>
    </Anchor>
  )
}
