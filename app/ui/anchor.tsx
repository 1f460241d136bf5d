import type { ComponentProps } from 'react'

export type AnchorProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** Where it leads. */
  href: string
  /** Leave the app's router alone: for downloads, feeds, print pages and other hosts. */
  isPlain?: boolean
}

/**
 * A link. Always a bare `<a>`: `page-links.tsx`, once in the root, turns presses on our own addresses into navigation
 * without a full load. A `<Link>` each would subscribe to the router, which costs long pages a third of their speed.
 */
export function Anchor({ isPlain = false, ...rest }: AnchorProps) {
  return <a data-plain={isPlain || undefined} {...rest} />
}
