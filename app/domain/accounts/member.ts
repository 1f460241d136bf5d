export const memberRoles = ['viewer', 'contributor', 'approver'] as const
export type MemberRole = (typeof memberRoles)[number]

/** What each role may do, in the customer's words. */
export const memberRoleFacts: Record<MemberRole, { title: string; may: string }> = {
  viewer: { title: 'Viewer', may: 'Reads the plan and comments' },
  contributor: { title: 'Contributor', may: 'Also edits goals and reports measurements' },
  approver: { title: 'Approver', may: 'Also confirms measurements, agrees goals and invites colleagues' },
}

/** What each role means to somebody who has not seen a plan yet. */
export const whatYouMayDo: Record<MemberRole, string> = {
  viewer: 'You can read everything in it and comment.',
  contributor: 'You can comment, edit goals and report what was measured.',
  approver: 'You can edit goals, confirm what was measured, agree goals and invite your colleagues.',
}

export const staffRoles = ['csm', 'lead', 'admin'] as const
export type StaffRole = (typeof staffRoles)[number]

export const userKinds = ['staff', 'customer'] as const
export type UserKind = (typeof userKinds)[number]

/** Invitations stay open for 14 days (TRUST.md). */
export const invitationDays = 14

/** An invitation is mailed again at most once a minute. Milliseconds. */
export const resendAfter = 60_000

export const staffRoleFacts: Record<StaffRole, { title: string; may: string }> = {
  csm: { title: 'Customer success manager', may: 'Has the accounts whose team they are on' },
  lead: { title: 'Lead', may: 'Has all accounts' },
  admin: { title: 'Administrator', may: 'Also keeps settings and staff' },
}
