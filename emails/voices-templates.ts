import type { MailTemplate } from './template.ts'
import QuotePublished, { subject as quotePublished } from './templates/advocacy-quote-published.tsx'
import QuoteReturned, { subject as quoteReturned } from './templates/advocacy-quote-returned.tsx'
import QuoteSubmitted, { subject as quoteSubmitted } from './templates/advocacy-quote-submitted.tsx'
import ReferralCame, { subject as referralCame } from './templates/advocacy-referral-came.tsx'
import ReferralNews, { subject as referralNews } from './templates/advocacy-referral-news.tsx'
import ReferralReceived, { subject as referralReceived } from './templates/advocacy-referral-received.tsx'
import type { VoicesMail } from './voices-catalogue.ts'

/** The drawings of the mails about quotes and referrals. */
export const voicesTemplates: { [K in VoicesMail['kind']]: MailTemplate<K> } = {
  'advocacy-referral-news': { subject: referralNews, Drawing: ReferralNews },
  'advocacy-referral-came': { subject: referralCame, Drawing: ReferralCame },
  'advocacy-referral-received': { subject: referralReceived, Drawing: ReferralReceived },
  'advocacy-quote-submitted': { subject: quoteSubmitted, Drawing: QuoteSubmitted },
  'advocacy-quote-returned': { subject: quoteReturned, Drawing: QuoteReturned },
  'advocacy-quote-published': { subject: quotePublished, Drawing: QuotePublished },
}
