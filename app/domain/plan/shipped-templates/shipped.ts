import { deep } from './deep.ts'
import { financialServices } from './finance.ts'
import { healthcare } from './healthcare.ts'
import { light } from './light.ts'
import { logistics } from './logistics.ts'
import type { ShippedTemplate } from './shipped-template.ts'
import { standard } from './standard.ts'

/** The templates that come with Cairn: one for each tier, and three for industries. */
export const shippedTemplates: readonly ShippedTemplate[] = [
  ...[deep, standard, light],
  ...[healthcare, logistics, financialServices],
]
