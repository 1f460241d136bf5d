import type { ConsentsMail } from './consents-catalogue.ts'
import type { MailTemplate } from './template.ts'
import ConsentAsked, { subject as consentAsked } from './templates/advocacy-consent-asked.tsx'
import ConsentEnded, { subject as consentEnded } from './templates/advocacy-consent-ended.tsx'
import ConsentEnding, { subject as consentEnding } from './templates/advocacy-consent-ending.tsx'
import ConsentFlagged, { subject as consentFlagged } from './templates/advocacy-consent-flagged.tsx'
import ConsentReceipt, { subject as consentReceipt } from './templates/advocacy-consent-receipt.tsx'
import ConsentWithdrawn, { subject as consentWithdrawn } from './templates/advocacy-consent-withdrawn.tsx'

/** The drawings of the mails about what may be used. */
export const consentsTemplates: { [K in ConsentsMail['kind']]: MailTemplate<K> } = {
  'advocacy-consent-asked': { subject: consentAsked, Drawing: ConsentAsked },
  'advocacy-consent-receipt': { subject: consentReceipt, Drawing: ConsentReceipt },
  'advocacy-consent-withdrawn': { subject: consentWithdrawn, Drawing: ConsentWithdrawn },
  'advocacy-consent-ending': { subject: consentEnding, Drawing: ConsentEnding },
  'advocacy-consent-ended': { subject: consentEnded, Drawing: ConsentEnded },
  'advocacy-consent-flagged': { subject: consentFlagged, Drawing: ConsentFlagged },
}
