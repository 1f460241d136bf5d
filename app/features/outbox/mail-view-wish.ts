import type { MailLook } from './html-for-frame.ts'

/** How somebody looks at a mail: which of its parts, by day or by night, how wide. */
export type MailViewWish = { part: 'html' | 'text' | 'headers'; look: MailLook; width: 'wide' | 'phone' }

/** The wish out of an address; anything else is the usual look. */
export function readMailViewWish(search: URLSearchParams): MailViewWish {
  return {
    part: oneOf(['html', 'text', 'headers'], search.get('part')),
    look: oneOf(['auto', 'day', 'night'], search.get('look')),
    width: oneOf(['wide', 'phone'], search.get('width')),
  }
}

/** The address `path` (which may have a query) with a wish. */
export function withMailView(path: string, wish: MailViewWish): string {
  const search = new URLSearchParams()
  if (wish.part !== 'html') search.set('part', wish.part)
  if (wish.look !== 'auto') search.set('look', wish.look)
  if (wish.width !== 'wide') search.set('width', wish.width)
  const query = search.toString()
  if (query === '') return path
  return `${path}${path.includes('?') ? '&' : '?'}${query}`
}

function oneOf<T extends string>(known: readonly [T, ...T[]], wished: string | null): T {
  return known.find((word) => word === wished) ?? known[0]
}
