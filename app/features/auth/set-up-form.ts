import { z } from 'zod'
import { currencies } from '#app/domain/accounts/account.ts'
import { accentColour, timeZone } from '#app/domain/accounts/account-fields.ts'
import { choice, emailAddress, requiredText } from '#app/domain/form-fields.ts'
import { newPassword, sixDigits } from './sign-in-forms.ts'

/** The first run: the vendor (its logo comes as a file beside) and the first admin. */
export const setUpForm = z.strictObject({
  vendor: requiredText(120, 'your company’s name'),
  accent: accentColour(),
  timeZone: timeZone(),
  currency: choice(currencies),
  name: requiredText(120, 'your name'),
  email: emailAddress(),
  password: newPassword(),
  code: sixDigits('Type the six digits that your app shows'),
})
