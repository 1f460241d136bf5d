import type { NoticeKind } from '#app/domain/activity/notice.ts'
import type { MailKind } from '#emails/catalogue.ts'

/**
 * Under which of the reader's choices a kind of mail falls. `always`: doors, receipts, dates and the like, which are
 * part of what their reader did or has to keep, and cannot be chosen away; `digest`: the weekly summary. A new kind without its line does not compile.
 */
export const noticeKindOfMail: Record<MailKind, NoticeKind | 'digest' | 'always'> = {
  'activity-mentioned': 'mentioned',
  'activity-commented': 'commented',
  'activity-assigned': 'assigned',
  'activity-digest': 'digest',
  'auth-sign-in': 'always',
  'accounts-invitation': 'always',
  'accounts-staff-invitation': 'always',
  'accounts-joined': 'always',
  'outcomes-to-confirm': 'to_confirm',
  'outcomes-several-to-confirm': 'to_confirm',
  'outcomes-disputed': 'to_answer',
  'outcomes-terms-proposed': 'to_answer',
  'plan-goal-proposed': 'to_answer',
  'plan-step-to-accept': 'to_answer',
  'care-move-proposed': 'to_sign',
  'care-move-reminder': 'to_sign',
  'care-signature-void': 'to_sign',
  // the time for objecting runs
  'care-signature-recorded': 'to_answer',
  'care-move-passed': 'progress',
  'care-move-declined': 'to_answer',
  'care-move-withdrawn': 'progress',
  'care-move-objected': 'to_answer',
  'care-stepped-back': 'progress',
  'care-rest': 'progress',
  'care-waiver-asked': 'to_answer',
  'care-handoff-opened': 'assigned',
  'care-deputy-named': 'assigned',
  'reviews-invitation': 'always',
  'reviews-changed': 'always',
  'reviews-cancelled': 'always',
  'reviews-to-sign': 'to_sign',
  'reviews-to-schedule': 'to_answer',
  'advocacy-ask': 'to_answer',
  'advocacy-ask-reminder': 'to_answer',
  'advocacy-ask-answered': 'advocacy',
  'advocacy-profile-invitation': 'to_answer',
  'advocacy-consent-asked': 'to_answer',
  'advocacy-consent-receipt': 'always',
  'advocacy-consent-withdrawn': 'always',
  'advocacy-consent-ending': 'always',
  'advocacy-consent-ended': 'always',
  'advocacy-consent-flagged': 'to_answer',
  'advocacy-story-review': 'to_answer',
  'advocacy-story-answered': 'advocacy',
  'advocacy-legal-review': 'always',
  'advocacy-story-frozen': 'always',
  'advocacy-quote-submitted': 'to_answer',
  'advocacy-quote-returned': 'to_answer',
  'advocacy-quote-published': 'advocacy',
  'advocacy-referral-news': 'advocacy',
  'advocacy-referral-came': 'to_answer',
  'advocacy-referral-received': 'always',
  'advocacy-talk-invited': 'to_answer',
  'advocacy-talk-changed': 'always',
  'advocacy-talk-to-confirm': 'to_answer',
  'advocacy-talk-cancelled': 'always',
  'advocacy-talk-note': 'always',
  'advocacy-talk-thanks': 'advocacy',
  'advocacy-talk-missed': 'advocacy',
  'advocacy-reward': 'advocacy',
}

/**
 * Mails to one person about what they themself gave or asked for, and a step back, of which the customer is told: they go
 * at once, although their kind waits for the weekly summary until somebody chooses.
 */
export const goesAtOnce: readonly MailKind[] = [
  'care-stepped-back',
  'advocacy-ask-answered',
  'advocacy-story-answered',
  'advocacy-quote-published',
  'advocacy-referral-news',
  'advocacy-talk-thanks',
  'advocacy-talk-missed',
  'advocacy-reward',
]
