import { render } from '@react-email/components'
import { createElement } from 'react'
import type { Mail, MailKind, MailOf } from './catalogue.ts'
import { plainTextOf } from './plain-text.server.ts'
import type { MailSetting, MailTemplate } from './template.ts'
import * as accountsInvitation from './templates/accounts-invitation.tsx'
import * as accountsJoined from './templates/accounts-joined.tsx'
import * as accountsStaffInvitation from './templates/accounts-staff-invitation.tsx'
import * as authSignIn from './templates/auth-sign-in.tsx'
import * as outcomesDisputed from './templates/outcomes-disputed.tsx'
import * as outcomesToConfirm from './templates/outcomes-to-confirm.tsx'
import * as planGoalProposed from './templates/plan-goal-proposed.tsx'

/** One drawing for every kind: a kind without one does not compile. */
const templates: { [K in MailKind]: MailTemplate<K> } = {
  'auth-sign-in': authSignIn,
  'accounts-invitation': accountsInvitation,
  'accounts-staff-invitation': accountsStaffInvitation,
  'accounts-joined': accountsJoined,
  'outcomes-to-confirm': outcomesToConfirm,
  'outcomes-disputed': outcomesDisputed,
  'plan-goal-proposed': planGoalProposed,
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
  const html = await render(createElement(template.default, props))
  const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
  return { subject: template.subject(props), html, text: plainTextOf(html), headers }
}
