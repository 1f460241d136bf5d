import type { z } from 'zod'
import { currencies } from '#app/domain/accounts/account.ts'
import { accentColour, timeZone } from '#app/domain/accounts/account-fields.ts'
import { editForm } from '#app/domain/edit-form.ts'
import { choice, requiredText } from '#app/domain/form-fields.ts'

const vendorFields = {
  name: requiredText(120, 'your company’s name'),
  accent: accentColour(),
  timeZone: timeZone(),
  currency: choice(currencies),
}

export type VendorField = keyof typeof vendorFields
export const vendorFieldNames = Object.keys(vendorFields) as VendorField[]

/** The vendor's own facts; a new logo comes as a file beside. */
export const editVendorForm = editForm({}, vendorFields)
export type EditVendor = z.output<typeof editVendorForm>
