import { z } from 'zod'
import { timeZone } from '#app/domain/accounts/account-fields.ts'
import { optionalText, requiredText } from '#app/domain/form-fields.ts'

/** What a person changes about themself; time zone '' means the account's. */
export const profileForm = z.strictObject({
  name: requiredText(120, 'your name'),
  title: optionalText(120),
  timeZone: z.union([z.literal(''), timeZone()], 'Choose a time zone of the list'),
})
