import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { staffRoleFacts } from '#app/domain/accounts/member.ts'
import { isRecentSignIn } from '#app/domain/auth/recent.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { staffSettingsPath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import { ok } from '#app/domain/refusal.ts'
import { changeStaffRole } from '#app/features/accounts/change-staff-role.server.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { invitationKey } from '#app/features/accounts/invitation-key.server.ts'
import { inviteStaff } from '#app/features/accounts/invite-staff.server.ts'
import { invitationForm } from '#app/features/accounts/member-form.ts'
import { needRecentSignIn } from '#app/features/accounts/need-recent-sign-in.ts'
import { removeStaff } from '#app/features/accounts/remove-staff.server.ts'
import { resendStaffInvitation } from '#app/features/accounts/resend-staff-invitation.server.ts'
import { revokeStaffInvitation } from '#app/features/accounts/revoke-staff-invitation.server.ts'
import { inviteStaffForm, removeStaffForm, staffRoleForm } from '#app/features/accounts/staff-form.ts'
import { StaffPage } from '#app/features/accounts/staff-page.tsx'
import { listStaff, listStaffInvitations } from '#app/features/accounts/staff-queries.server.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: mayManageSettings,
  load: ({ context: { db, at }, signedIn, url }) => {
    const zone = signedIn.timeZone ?? findVendor(db)?.timeZone ?? 'UTC'
    const today = todayIn(zone, at.now)
    return {
      staff: listStaff(db),
      invitations: listStaffInvitations(db).map(({ staffRole, expiresAt, ...invitation }) => ({
        ...invitation,
        about: staffRole ? staffRoleFacts[staffRole].title : '',
        openUntil: expiresAt > at.now ? `open until ${readDate(todayIn(zone, expiresAt), { today })}` : null,
      })),
      asked: url.searchParams.get('remove'),
      isRecent: isRecentSignIn(signedIn.signedInAt, at.now),
    }
  },
})

export const action = staffAction({
  'invite-staff': staffIntent({
    may: mayManageSettings,
    form: inviteStaffForm,
    before: async ({ context }) => ok(invitationKey(context.secret, context.at)),
    run: inviteStaff,
  }),
  'resend-invitation': staffIntent({
    may: mayManageSettings,
    form: invitationForm,
    run: resendStaffInvitation,
  }),
  'revoke-invitation': staffIntent({
    may: mayManageSettings,
    form: invitationForm,
    run: revokeStaffInvitation,
  }),
  'change-staff-role': staffIntent({
    may: mayManageSettings,
    form: staffRoleForm,
    before: needRecentSignIn,
    run: changeStaffRole,
  }),
  'remove-staff': staffIntent({
    may: mayManageSettings,
    form: removeStaffForm,
    before: needRecentSignIn,
    run: removeStaff,
    done: ({ isSelf }) => ({ goTo: isSelf ? '/' : staffSettingsPath() }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Staff' }]

export default function Staff() {
  return <StaffPage {...useLoaderData<typeof loader>()} />
}
