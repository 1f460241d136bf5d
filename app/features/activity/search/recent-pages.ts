export type RecentPage = { href: string; title: string }

const most = 8
const place = (userId: string) => `cairn-recent-${userId}`

/** The pages somebody looked at last in this tab, newest first. They are gone with the tab, and are nobody else's. */
export function recentPages(userId: string): RecentPage[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place(userId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isPage) : []
  } catch {
    // storage is closed to us, or holds something else
    return []
  }
}

/** Remembers a page; one that was there before moves to the front. */
export function rememberPage(userId: string, page: RecentPage): void {
  const others = recentPages(userId).filter(({ href }) => href !== page.href)
  try {
    sessionStorage.setItem(place(userId), JSON.stringify([page, ...others].slice(0, most)))
  } catch {
    // nothing is remembered then
  }
}

function isPage(kept: unknown): kept is RecentPage {
  const page = kept as Partial<RecentPage> | null
  return typeof page?.title === 'string' && typeof page.href === 'string' && /^\/(?!\/)/.test(page.href)
}
