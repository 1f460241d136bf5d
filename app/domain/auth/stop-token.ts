import { timingSafeEqual } from 'node:crypto'
import { type NoticeKind, noticeKinds } from '../activity/notice.ts'
import { deriveToken } from './derive.ts'

/** Which mails a link stops: one person's, of one kind or the weekly summary, about one account or ('') all. */
export type Stop = { userId: string; kind: NoticeKind | 'digest'; accountId: string }

/**
 * The last part of a link that stops mails, made from the server's key: it opens this one choice of this one person and
 * nothing else, has no end (mails lie for months), and is stored nowhere. Letters, digits, `-`, `_` and `.`.
 */
export function sealStop(secret: string, { userId, kind, accountId }: Stop): string {
  const note = Buffer.from(`${userId} ${kind} ${accountId}`).toString('base64url')
  return `${note}.${deriveToken(secret, 'unsubscribe', note)}`
}

/** What a link stops, or null for one that was altered, made up, or made for something else. */
export function openStop(secret: string, token: string): Stop | null {
  const [, note = '', seal = ''] = /^([\w-]{1,200})\.([\w-]{43})$/.exec(token) ?? []
  if (note === '' || !isSame(seal, deriveToken(secret, 'unsubscribe', note))) return null
  const [userId = '', kind = '', accountId = ''] = Buffer.from(note, 'base64url').toString('utf8').split(' ')
  const known = [...noticeKinds, 'digest' as const].find((name) => name === kind)
  return known && userId !== '' ? { userId, kind: known, accountId } : null
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
