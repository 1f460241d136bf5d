import { render } from '@react-email/components'
import { createElement } from 'react'
import type { Mail, MailKind, MailOf } from './catalogue.ts'
import { consentsTemplates } from './consents-templates.ts'
import type { MailCalendar } from './message.ts'
import { plainTextOf } from './plain-text.server.ts'
import { reviewCalendar } from './review-calendar.server.ts'
import type { ReviewDateKind } from './reviews-catalogue.ts'
import type { TalkDateKind } from './speaking-catalogue.ts'
import { storiesTemplates } from './stories-templates.ts'
import { talkCalendar } from './talk-calendar.server.ts'
import type { MailSetting, MailTemplate } from './template.ts'
import AccountsInvitation, { subject as accountsInvitation } from './templates/accounts-invitation.tsx'
import AccountsJoined, { subject as accountsJoined } from './templates/accounts-joined.tsx'
import AccountsStaffInvitation, {
  subject as accountsStaffInvitation,
} from './templates/accounts-staff-invitation.tsx'
import ActivityAssigned, { subject as activityAssigned } from './templates/activity-assigned.tsx'
import ActivityCommented, { subject as activityCommented } from './templates/activity-commented.tsx'
import ActivityDigest, { subject as activityDigest } from './templates/activity-digest.tsx'
import ActivityMentioned, { subject as activityMentioned } from './templates/activity-mentioned.tsx'
import AdvocacyAsk, { subject as advocacyAsk } from './templates/advocacy-ask.tsx'
import AdvocacyAskAnswered, { subject as advocacyAskAnswered } from './templates/advocacy-ask-answered.tsx'
import AdvocacyAskReminder, { subject as advocacyAskReminder } from './templates/advocacy-ask-reminder.tsx'
import AdvocacyProfileInvitation, {
  subject as advocacyProfileInvitation,
} from './templates/advocacy-profile-invitation.tsx'
import AdvocacyReward, { subject as advocacyReward } from './templates/advocacy-reward.tsx'
import AdvocacyTalkCancelled, {
  subject as advocacyTalkCancelled,
} from './templates/advocacy-talk-cancelled.tsx'
import AdvocacyTalkChanged, { subject as advocacyTalkChanged } from './templates/advocacy-talk-changed.tsx'
import AdvocacyTalkInvited, { subject as advocacyTalkInvited } from './templates/advocacy-talk-invited.tsx'
import AdvocacyTalkMissed, { subject as advocacyTalkMissed } from './templates/advocacy-talk-missed.tsx'
import AdvocacyTalkNote, { subject as advocacyTalkNote } from './templates/advocacy-talk-note.tsx'
import AdvocacyTalkThanks, { subject as advocacyTalkThanks } from './templates/advocacy-talk-thanks.tsx'
import AdvocacyTalkToConfirm, {
  subject as advocacyTalkToConfirm,
} from './templates/advocacy-talk-to-confirm.tsx'
import AuthSignIn, { subject as authSignIn } from './templates/auth-sign-in.tsx'
import CareDeputyNamed, { subject as careDeputyNamed } from './templates/care-deputy-named.tsx'
import CareHandoffOpened, { subject as careHandoffOpened } from './templates/care-handoff-opened.tsx'
import CareMoveDeclined, { subject as careMoveDeclined } from './templates/care-move-declined.tsx'
import CareMoveObjected, { subject as careMoveObjected } from './templates/care-move-objected.tsx'
import CareMovePassed, { subject as careMovePassed } from './templates/care-move-passed.tsx'
import CareMoveProposed, { subject as careMoveProposed } from './templates/care-move-proposed.tsx'
import CareMoveReminder, { subject as careMoveReminder } from './templates/care-move-reminder.tsx'
import CareMoveWithdrawn, { subject as careMoveWithdrawn } from './templates/care-move-withdrawn.tsx'
import CareRest, { subject as careRest } from './templates/care-rest.tsx'
import CareSignatureRecorded, {
  subject as careSignatureRecorded,
} from './templates/care-signature-recorded.tsx'
import CareSignatureVoid, { subject as careSignatureVoid } from './templates/care-signature-void.tsx'
import CareSteppedBack, { subject as careSteppedBack } from './templates/care-stepped-back.tsx'
import CareWaiverAsked, { subject as careWaiverAsked } from './templates/care-waiver-asked.tsx'
import OutcomesDisputed, { subject as outcomesDisputed } from './templates/outcomes-disputed.tsx'
import OutcomesSeveralToConfirm, {
  subject as outcomesSeveralToConfirm,
} from './templates/outcomes-several-to-confirm.tsx'
import OutcomesTermsProposed, {
  subject as outcomesTermsProposed,
} from './templates/outcomes-terms-proposed.tsx'
import OutcomesToConfirm, { subject as outcomesToConfirm } from './templates/outcomes-to-confirm.tsx'
import PlanGoalProposed, { subject as planGoalProposed } from './templates/plan-goal-proposed.tsx'
import PlanStepToAccept, { subject as planStepToAccept } from './templates/plan-step-to-accept.tsx'
import ReviewsCancelled, { subject as reviewsCancelled } from './templates/reviews-cancelled.tsx'
import ReviewsChanged, { subject as reviewsChanged } from './templates/reviews-changed.tsx'
import ReviewsInvitation, { subject as reviewsInvitation } from './templates/reviews-invitation.tsx'
import ReviewsToSchedule, { subject as reviewsToSchedule } from './templates/reviews-to-schedule.tsx'
import ReviewsToSign, { subject as reviewsToSign } from './templates/reviews-to-sign.tsx'
import { voicesTemplates } from './voices-templates.ts'

/** One drawing for every kind: a kind without one does not compile. */
const templates: { [K in MailKind]: MailTemplate<K> } = {
  ...consentsTemplates,
  ...storiesTemplates,
  ...voicesTemplates,
  'auth-sign-in': { subject: authSignIn, Drawing: AuthSignIn },
  'accounts-invitation': { subject: accountsInvitation, Drawing: AccountsInvitation },
  'accounts-staff-invitation': { subject: accountsStaffInvitation, Drawing: AccountsStaffInvitation },
  'accounts-joined': { subject: accountsJoined, Drawing: AccountsJoined },
  'activity-assigned': { subject: activityAssigned, Drawing: ActivityAssigned },
  'activity-commented': { subject: activityCommented, Drawing: ActivityCommented },
  'activity-digest': { subject: activityDigest, Drawing: ActivityDigest },
  'activity-mentioned': { subject: activityMentioned, Drawing: ActivityMentioned },
  'advocacy-ask': { subject: advocacyAsk, Drawing: AdvocacyAsk },
  'advocacy-ask-answered': { subject: advocacyAskAnswered, Drawing: AdvocacyAskAnswered },
  'advocacy-ask-reminder': { subject: advocacyAskReminder, Drawing: AdvocacyAskReminder },
  'advocacy-profile-invitation': { subject: advocacyProfileInvitation, Drawing: AdvocacyProfileInvitation },
  'outcomes-to-confirm': { subject: outcomesToConfirm, Drawing: OutcomesToConfirm },
  'outcomes-several-to-confirm': { subject: outcomesSeveralToConfirm, Drawing: OutcomesSeveralToConfirm },
  'outcomes-disputed': { subject: outcomesDisputed, Drawing: OutcomesDisputed },
  'outcomes-terms-proposed': { subject: outcomesTermsProposed, Drawing: OutcomesTermsProposed },
  'plan-goal-proposed': { subject: planGoalProposed, Drawing: PlanGoalProposed },
  'plan-step-to-accept': { subject: planStepToAccept, Drawing: PlanStepToAccept },
  'care-move-proposed': { subject: careMoveProposed, Drawing: CareMoveProposed },
  'care-move-reminder': { subject: careMoveReminder, Drawing: CareMoveReminder },
  'care-move-passed': { subject: careMovePassed, Drawing: CareMovePassed },
  'care-move-declined': { subject: careMoveDeclined, Drawing: CareMoveDeclined },
  'care-move-withdrawn': { subject: careMoveWithdrawn, Drawing: CareMoveWithdrawn },
  'care-signature-void': { subject: careSignatureVoid, Drawing: CareSignatureVoid },
  'care-signature-recorded': { subject: careSignatureRecorded, Drawing: CareSignatureRecorded },
  'care-move-objected': { subject: careMoveObjected, Drawing: CareMoveObjected },
  'care-stepped-back': { subject: careSteppedBack, Drawing: CareSteppedBack },
  'care-rest': { subject: careRest, Drawing: CareRest },
  'care-waiver-asked': { subject: careWaiverAsked, Drawing: CareWaiverAsked },
  'care-handoff-opened': { subject: careHandoffOpened, Drawing: CareHandoffOpened },
  'care-deputy-named': { subject: careDeputyNamed, Drawing: CareDeputyNamed },
  'reviews-invitation': { subject: reviewsInvitation, Drawing: ReviewsInvitation },
  'reviews-changed': { subject: reviewsChanged, Drawing: ReviewsChanged },
  'reviews-cancelled': { subject: reviewsCancelled, Drawing: ReviewsCancelled },
  'reviews-to-sign': { subject: reviewsToSign, Drawing: ReviewsToSign },
  'reviews-to-schedule': { subject: reviewsToSchedule, Drawing: ReviewsToSchedule },
  'advocacy-talk-invited': { subject: advocacyTalkInvited, Drawing: AdvocacyTalkInvited },
  'advocacy-talk-changed': { subject: advocacyTalkChanged, Drawing: AdvocacyTalkChanged },
  'advocacy-talk-to-confirm': { subject: advocacyTalkToConfirm, Drawing: AdvocacyTalkToConfirm },
  'advocacy-talk-cancelled': { subject: advocacyTalkCancelled, Drawing: AdvocacyTalkCancelled },
  'advocacy-talk-note': { subject: advocacyTalkNote, Drawing: AdvocacyTalkNote },
  'advocacy-talk-thanks': { subject: advocacyTalkThanks, Drawing: AdvocacyTalkThanks },
  'advocacy-talk-missed': { subject: advocacyTalkMissed, Drawing: AdvocacyTalkMissed },
  'advocacy-reward': { subject: advocacyReward, Drawing: AdvocacyReward },
}

export const mailKinds = Object.keys(templates) as MailKind[]

export type RenderedMail = {
  subject: string
  html: string
  text: string
  headers: Record<string, string>
  calendar: MailCalendar | null
}

/** Draws a mail: subject, both bodies, and headers that keep holiday replies away. Tokens appear here and only here. */
export async function renderMail(mail: Mail, setting: MailSetting): Promise<RenderedMail> {
  const drawn = await renderKind(mail.kind, { facts: mail.facts, setting })
  return { ...drawn, calendar: calendarOf(mail, setting) }
}

function calendarOf(mail: Mail, setting: MailSetting): MailCalendar | null {
  if (isDated(mail)) return reviewCalendar(mail, setting)
  return isTalk(mail) ? talkCalendar(mail, setting) : null
}

function isTalk(mail: Mail): mail is Extract<Mail, { kind: TalkDateKind }> {
  return /^advocacy-talk-(invited|changed|to-confirm|cancelled)$/.test(mail.kind)
}

function isDated(mail: Mail): mail is Extract<Mail, { kind: ReviewDateKind }> {
  return ['reviews-invitation', 'reviews-changed', 'reviews-cancelled'].includes(mail.kind)
}

async function renderKind<K extends MailKind>(
  kind: K,
  props: { facts: MailOf<K>['facts']; setting: MailSetting },
): Promise<Omit<RenderedMail, 'calendar'>> {
  const template = templates[kind]
  const html = await render(createElement(template.Drawing, props))
  return {
    subject: template.subject(props),
    html,
    text: plainTextOf(html),
    headers: headersOf(props.setting),
  }
}

/** Keep holiday replies away, and, where the reader may choose, let their mail program stop such mails (RFC 8058). */
function headersOf({ choices }: MailSetting): Record<string, string> {
  const always = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
  if (!choices) return always
  const stop = {
    'List-Unsubscribe': `<${choices.stop}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
  return { ...always, ...stop }
}
