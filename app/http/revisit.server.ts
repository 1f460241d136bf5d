import { createHash } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import { todayIn } from '#app/domain/calendar-date.ts'
import { countUnread } from '#app/features/activity/notices/notice-queries.server.ts'
import { planVersion } from '#app/features/activity/versions.server.ts'
import { planScene } from './guard.server.ts'

/** Set by the build; pages of another build are other pages. */
const build = import.meta.env.CAIRN_BUILD
const planData = /^\/plans\/([a-z0-9-]+)\.data$/

/**
 * The version of a plan page's `.data`, and whether the browser already has it: over the reader and their rights, the
 * histories the page is made from, their unread notices, the account's date and the build. Null for every other address, for partial
 * requests, and for whoever has no place there (the page itself then answers). Four statements, no rendering.
 */
export async function revisit(
  request: Request,
  context: AppLoadContext,
): Promise<{ etag: string; isFresh: boolean } | null> {
  const url = new URL(request.url)
  const slug = planData.exec(url.pathname)?.[1]
  if (!slug || url.search !== '') return null
  const scene = await planScene({ request, context, params: { account: slug } }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return null
    throw thrown
  })
  if (!scene) return null
  const { account, actor, person } = scene
  const today = todayIn(account.timeZone, context.at.now)
  // the bell stands on every page, and what is read elsewhere changes it
  const unread = countUnread(context.db, person.userId)
  const rights = [person.userId, person.staffRole, JSON.stringify(actor), unread]
  const parts = [...rights, planVersion(context.db, account.id), account.version, today, build]
  const etag = `"${createHash('sha256').update(parts.join('|')).digest('base64url')}"`
  return { etag, isFresh: request.headers.get('if-none-match')?.includes(etag) ?? false }
}
