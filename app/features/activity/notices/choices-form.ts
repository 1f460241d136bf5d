import { z } from 'zod'
import { mailChoices, type NoticeKind, noticeKinds } from '#app/domain/activity/notice.ts'

const sentence = 'Choose one of the list'

/** `same`: on one account, as on all. A tick that is not there is not sent. */
const mail = z.enum([...mailChoices, 'same'], { error: sentence })
const fields = noticeKinds.flatMap((kind): [string, z.ZodType][] => [
  [`${kind}_mail`, mail],
  [`${kind}_shown`, z.literal('yes', { error: sentence }).optional()],
])

/** What a person chose of each kind of notice, on the account named ('' for all). */
export const noticeChoicesForm = z
  .strictObject({ account: z.string().max(120), ...Object.fromEntries(fields) })
  .transform(({ account, ...chosen }) => ({
    account: String(account),
    choices: noticeKinds.map((kind) => ({
      kind,
      mail: (chosen as Record<string, unknown>)[`${kind}_mail`] as z.output<typeof mail>,
      isShown: (chosen as Record<string, unknown>)[`${kind}_shown`] === 'yes',
    })),
  }))

export type ChooseNotices = {
  account: string
  choices: { kind: NoticeKind; mail: z.output<typeof mail>; isShown: boolean }[]
}
