import type { ConsentsMail } from './consents-catalogue.ts'
import type { MailTemplate } from './template.ts'
import ConsentAsked, { subject as consentAsked } from './templates/advocacy-consent-asked.tsx'
import ConsentReceipt, { subject as consentReceipt } from './templates/advocacy-consent-receipt.tsx'

/** The drawings of the mails about what may be used. */
export const consentsTemplates: { [K in ConsentsMail['kind']]: MailTemplate<K> } = {
  'advocacy-consent-asked': { subject: consentAsked, Drawing: ConsentAsked },
  'advocacy-consent-receipt': { subject: consentReceipt, Drawing: ConsentReceipt },
}
