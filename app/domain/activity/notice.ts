/**
 * What people are told of, each a choice of their own: things that wait for them come first, then what others said to
 * them, then news.
 */
export const noticeKinds = [
  'to_confirm',
  'to_sign',
  'to_answer',
  'assigned',
  'mentioned',
  'commented',
  'value',
  'progress',
  'advocacy',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** When a mail tells of it: by itself, with the weekly digest, or never. */
export const mailChoices = ['at_once', 'weekly', 'never'] as const
export type MailChoice = (typeof mailChoices)[number]
