import { Link, useInRouterContext } from '@remix-run/react'
import type { ComponentProps } from 'react'

export type AnchorProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** Where it leads. */
  href: string
  /** Leave the app's router alone: for downloads, feeds, print pages and other hosts. */
  isPlain?: boolean
}

/**
 * A link. Inside the app it navigates without a full load; a plain `<a>` outside a router (error documents, tests)
 * and for everything that is not one of our own pages. Long lists are faster with a bare `<a>`.
 */
export function Anchor({ href, isPlain = false, ...rest }: AnchorProps) {
  const hasRouter = useInRouterContext()
  const isOurs = href.startsWith('/') && !href.startsWith('//')
  if (isPlain || !hasRouter || !isOurs) return <a href={href} {...rest} />
  return <Link to={href} {...rest} />
}
