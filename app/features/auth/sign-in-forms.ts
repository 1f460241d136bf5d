import { z } from 'zod'
import { passwordLength } from '#app/domain/auth/password.ts'
import { emailAddress, optionalText, requiredText } from '#app/domain/form-fields.ts'

/** The forms at the door, one schema each for browser and server. `to` is checked with `ownPath` when it is used. */

export const askForm = z.strictObject({ email: emailAddress(), to: optionalText(2000) })

/** Pressed on the sign-in page by whoever came from a mail: where its link led, and its note of the reader. */
export const mailedForm = z.strictObject({ to: optionalText(2000), ticket: optionalText(400) })

export const forgetDeviceForm = z.strictObject({ deviceId: requiredText(43, 'which browser') })

export const noFieldsForm = z.strictObject({})

export const codeForm = z.strictObject({ code: sixDigits() })

export const recoveryCodeForm = z.strictObject({ code: requiredText(40, 'one of your recovery codes') })

export const staffSignInForm = z.strictObject({
  email: emailAddress(),
  password: z
    .string('Fill in your password')
    .min(1, 'Fill in your password')
    .max(passwordLength.most, `A password has ${passwordLength.most} characters or fewer`),
  to: optionalText(2000),
})

export const welcomeForm = z.strictObject({
  name: requiredText(120, 'your name'),
  password: newPassword(),
  code: sixDigits('Type the six digits that your app shows'),
})

/** A password to be; what is wrong with it beyond its length, `passwordProblem` says. Never trimmed. */
export function newPassword() {
  return z
    .string('Choose a password')
    .min(
      passwordLength.least,
      `Use ${passwordLength.least} characters or more. A few words in a row are easy to remember`,
    )
    .max(passwordLength.most, `Use ${passwordLength.most} characters or fewer`)
}

/** Six digits as people type them ("123 456"). */
export function sixDigits(sentence = 'Type the six digits') {
  return z
    .string(sentence)
    .max(40, sentence)
    .transform((typed) => typed.replace(/[\s-]/g, ''))
    .refine((digits) => /^\d{6}$/.test(digits), sentence)
}
