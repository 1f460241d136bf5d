import { and, eq, gte, lt, ne } from 'drizzle-orm'
import { stories } from '#db/schema/advocacy-stories.ts'
import type { Tx } from '#db/transaction.server.ts'

/** Whole words of the title, as many as an address bears. */
export function storySlugOf(title: string): string {
  const long = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const cut = long.length > 60 ? long.slice(0, 61).replace(/-[^-]*$/, '') : long
  return cut.slice(0, 60) || 'story'
}

/** The address part for a new story of this title: "two-days", or "two-days-2" … where that is taken. */
export function freeStorySlug(tx: Tx, title: string): string {
  const wished = storySlugOf(title)
  const taken = new Set(
    tx
      .select({ slug: stories.slug })
      .from(stories)
      .where(and(gte(stories.slug, wished), lt(stories.slug, `${wished}.`)))
      .all()
      .map(({ slug }) => slug),
  )
  if (!taken.has(wished)) return wished
  let number = 2
  while (taken.has(`${wished}-${number}`)) number += 1
  return `${wished}-${number}`
}

/** Whether another story has this address, on any account. */
export function isSlugTaken(tx: Tx, { slug, except }: { slug: string; except: string }): boolean {
  return (
    tx
      .select({ id: stories.id })
      .from(stories)
      .where(and(eq(stories.slug, slug), ne(stories.id, except)))
      .get() !== undefined
  )
}
