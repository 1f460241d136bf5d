import { type MailChoice, type NoticeKind, noticeFacts, noticeKinds } from './notice.ts'

/** What a person chose about a kind of notice: on one account, or ('') on all. */
export type NoticeChoice = { accountId: string; kind: NoticeKind; mail: MailChoice; isShown: boolean }

/** What holds for one kind on one account: the choice for that account, else for all, else the usual. */
export function choiceFor(
  choices: readonly NoticeChoice[],
  { kind, accountId }: { kind: NoticeKind; accountId: string },
): { mail: MailChoice; isShown: boolean } {
  const own = (on: string) => choices.find((choice) => choice.kind === kind && choice.accountId === on)
  const { mail, isShown } = own(accountId) ?? own('') ?? { mail: noticeFacts[kind].mail, isShown: true }
  return { mail, isShown }
}

/** The kinds a person's weekly summary may tell of on an account. */
export function weeklyKinds(choices: readonly NoticeChoice[], accountId: string): NoticeKind[] {
  return noticeKinds.filter((kind) => choiceFor(choices, { kind, accountId }).mail === 'weekly')
}
