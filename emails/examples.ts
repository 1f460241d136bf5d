import { activityExamples } from './activity-examples.ts'
import { asksExamples } from './asks-examples.ts'
import { careExamples } from './care-examples.ts'
import type { MailKind, MailOf } from './catalogue.ts'
import { consentsExamples } from './consents-examples.ts'
import { reviewsExamples } from './reviews-examples.ts'
import { speakingExamples } from './speaking-examples.ts'
import { storiesExamples } from './stories-examples.ts'
import { voicesExamples } from './voices-examples.ts'

/** Believable facts for a look at every mail without sending one. */
export const mailExamples: { [K in MailKind]: MailOf<K>['facts'] } = {
  ...activityExamples,
  ...asksExamples,
  ...careExamples,
  ...consentsExamples,
  ...reviewsExamples,
  ...voicesExamples,
  ...speakingExamples,
  ...storiesExamples,
  'auth-sign-in': { signInTokenId: '01JZ0000000000000000000001' },
  'accounts-invitation': {
    invitationId: '01JZ0000000000000000000002',
    account: 'Northwind',
    inviter: 'Priya Shah',
    role: 'approver',
  },
  'accounts-staff-invitation': { invitationId: '01JZ0000000000000000000003', inviter: 'Henrik Brandt' },
  'accounts-joined': { account: 'Northwind', accountSlug: 'northwind', person: 'Maria Oliveira' },
  'outcomes-to-confirm': {
    measurementId: '01JZ0000000000000000000004',
    accountSlug: 'northwind',
    outcomeId: '01JZ0000000000000000000005',
    outcome: 'Month-end close',
    value: '4.4 days',
    measured: { value: '4.4', unit: 'days', unitLabel: '' },
    measuredOn: '2026-04-30',
    reporter: 'Jonas Thiel',
  },
  'outcomes-several-to-confirm': {
    accountSlug: 'northwind',
    outcomeId: '01JZ0000000000000000000005',
    outcome: 'Month-end close',
    figures: 12,
    reporter: 'Jonas Thiel',
  },
  'outcomes-disputed': {
    accountSlug: 'northwind',
    outcomeId: '01JZ0000000000000000000005',
    measurementId: '01JZ0000000000000000000004',
    outcome: 'Month-end close',
    value: '4.4 days',
    measured: { value: '4.4', unit: 'days', unitLabel: '' },
    measuredOn: '2026-04-30',
    person: 'Maria Oliveira',
    reason: 'April had two entities fewer than usual. Please measure again with all five regions in.',
  },
  'outcomes-terms-proposed': {
    accountSlug: 'northwind',
    account: 'Northwind',
    outcomeId: '01JZ0000000000000000000005',
    outcome: 'Month-end close',
    number: 2,
    counted: 'Each day saved × 5 people × 8 hours a day × €52 an hour, every month, counted as capacity',
    person: 'Priya Shah',
  },
  'plan-goal-proposed': {
    accountSlug: 'northwind',
    goalId: '01JZ0000000000000000000006',
    goal: 'One trusted revenue number for the board',
    person: 'Priya Shah',
    account: 'Northwind',
  },
  'plan-step-to-accept': {
    accountSlug: 'northwind',
    milestoneId: '01JZ0000000000000000000007',
    step: 'Connect the EMEA ledger',
    note: 'All five regions load at six every morning since Monday.',
    person: 'Priya Shah',
    account: 'Northwind',
  },
}
