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

export const mailChoiceTitles: Record<MailChoice, string> = {
  at_once: 'By mail at once',
  weekly: 'In the weekly summary',
  never: 'Not by mail',
}

type NoticeFacts = {
  title: string
  /** One notice, in a word or two. */
  label: string
  /** What it is about, in a line. */
  about: string
  /** Until somebody chooses: what waits for a person reaches them at once, news once a week. */
  mail: MailChoice
}

export const noticeFacts: Record<NoticeKind, NoticeFacts> = {
  to_confirm: {
    title: 'Figures to confirm',
    label: 'To confirm',
    about: 'A figure was reported, and your word makes it count.',
    mail: 'at_once',
  },
  to_sign: {
    title: 'Signatures',
    label: 'To sign',
    about: 'A stage to leave, or a review that was held, waits for your signature.',
    mail: 'at_once',
  },
  to_answer: {
    title: 'Questions to you',
    label: 'To answer',
    about: 'A goal, a step, terms, a consent or an ask waits for your answer.',
    mail: 'at_once',
  },
  assigned: {
    title: 'Yours to do',
    label: 'Yours',
    about: 'A goal, a step or a task became yours.',
    mail: 'at_once',
  },
  mentioned: {
    title: 'Mentions',
    label: 'Mention',
    about: 'Somebody named you in a comment.',
    mail: 'at_once',
  },
  commented: {
    title: 'Comments',
    label: 'Comment',
    about: 'Somebody commented where you did, or on something that is yours.',
    mail: 'weekly',
  },
  value: {
    title: 'Value',
    label: 'Value',
    about: 'A figure was confirmed, and how value is counted.',
    mail: 'weekly',
  },
  progress: {
    title: 'Progress',
    label: 'Progress',
    about: 'Goals agreed and closed, steps done, stages moved.',
    mail: 'weekly',
  },
  advocacy: {
    title: 'Advocacy',
    label: 'Advocacy',
    about: 'What came of stories, quotes, referrals and talks.',
    mail: 'weekly',
  },
}

/** Notices that ask for something: they wait until it is done, whoever does it. */
export const askingKinds = ['to_confirm', 'to_sign', 'to_answer'] as const satisfies readonly NoticeKind[]

/** Notices to one person: they wait until that person has read them. */
const personalKinds: readonly NoticeKind[] = ['assigned', 'mentioned']

/** True while a notice stands among what waits for its reader, before the news. */
export function isWaiting(notice: {
  kind: NoticeKind
  readAt: Date | null
  settledAt: Date | null
}): boolean {
  if (notice.settledAt) return false
  return isAsking(notice.kind) || (personalKinds.includes(notice.kind) && notice.readAt === null)
}

/** True for kinds that stay open until what they ask for is done. */
export function isAsking(kind: NoticeKind): boolean {
  return (askingKinds as readonly NoticeKind[]).includes(kind)
}
