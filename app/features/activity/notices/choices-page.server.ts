import type { Person } from '#app/domain/access/actor.ts'
import { noticeFacts, noticeKinds } from '#app/domain/activity/notice.ts'
import { choiceFor } from '#app/domain/activity/notice-choice.ts'
import type { Db } from '#db/client.server.ts'
import { allChoices } from './notice-choices.server.ts'
import { findOwnAccount, listOwnAccounts } from './own-accounts.server.ts'

/** What a person chose, on all accounts or (`slug`) on one; null for an account where they have no place. */
export function readChoicesPage(db: Db, person: Person, slug: string) {
  const account = slug === '' ? null : findOwnAccount(db, person, slug)
  if (slug !== '' && !account) return null
  const choices = allChoices(db, person.userId)
  const accounts = listOwnAccounts(db, person).map(({ slug: own, name, id }) => ({
    slug: own,
    name,
    hasOwn: choices.some(({ accountId }) => accountId === id),
  }))
  const rows = noticeKinds.map((kind) => {
    const isOwn = choices.some((choice) => choice.kind === kind && choice.accountId === account?.id)
    const { mail, isShown } = choiceFor(choices, { kind, accountId: account?.id ?? '' })
    const { title, about } = noticeFacts[kind]
    return { kind, title, about, mail: account && !isOwn ? ('same' as const) : mail, isShown }
  })
  return { account: account && { slug: account.slug, name: account.name }, accounts, rows }
}

export type ChoicesPageData = NonNullable<ReturnType<typeof readChoicesPage>>
