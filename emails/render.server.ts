import { render } from '@react-email/components'
import { createElement } from 'react'
import type { Mail, MailKind, MailOf } from './catalogue.ts'
import { plainTextOf } from './plain-text.server.ts'
import type { MailSetting, MailTemplate } from './template.ts'
import AccountsInvitation, { subject as accountsInvitation } from './templates/accounts-invitation.tsx'
import AccountsJoined, { subject as accountsJoined } from './templates/accounts-joined.tsx'
import AccountsStaffInvitation, {
  subject as accountsStaffInvitation,
} from './templates/accounts-staff-invitation.tsx'
import AuthSignIn, { subject as authSignIn } from './templates/auth-sign-in.tsx'
import OutcomesDisputed, { subject as outcomesDisputed } from './templates/outcomes-disputed.tsx'
import OutcomesToConfirm, { subject as outcomesToConfirm } from './templates/outcomes-to-confirm.tsx'
import PlanGoalProposed, { subject as planGoalProposed } from './templates/plan-goal-proposed.tsx'

/** One drawing for every kind: a kind without one does not compile. */
const templates: { [K in MailKind]: MailTemplate<K> } = {
  'auth-sign-in': { subject: authSignIn, Drawing: AuthSignIn },
  'accounts-invitation': { subject: accountsInvitation, Drawing: AccountsInvitation },
  'accounts-staff-invitation': { subject: accountsStaffInvitation, Drawing: AccountsStaffInvitation },
  'accounts-joined': { subject: accountsJoined, Drawing: AccountsJoined },
  'outcomes-to-confirm': { subject: outcomesToConfirm, Drawing: OutcomesToConfirm },
  'outcomes-disputed': { subject: outcomesDisputed, Drawing: OutcomesDisputed },
  'plan-goal-proposed': { subject: planGoalProposed, Drawing: PlanGoalProposed },
}

export const mailKinds = Object.keys(templates) as MailKind[]

export type RenderedMail = { subject: string; html: string; text: string; headers: Record<string, string> }

/** Draws a mail: subject, both bodies, and headers that keep holiday replies away. Tokens appear here and only here. */
export async function renderMail(mail: Mail, setting: MailSetting): Promise<RenderedMail> {
  return await renderKind(mail.kind, { facts: mail.facts, setting })
}

async function renderKind<K extends MailKind>(
  kind: K,
  props: { facts: MailOf<K>['facts']; setting: MailSetting },
): Promise<RenderedMail> {
  const template = templates[kind]
  const html = await render(createElement(template.Drawing, props))
  const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
  return { subject: template.subject(props), html, text: plainTextOf(html), headers }
}
