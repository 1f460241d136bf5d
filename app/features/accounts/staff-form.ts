import { z } from 'zod'
import { staffRoles } from '#app/domain/accounts/member.ts'
import { editForm } from '#app/domain/edit-form.ts'
import { choice, emailAddress, recordId, requiredText } from '#app/domain/form-fields.ts'
import type { InvitationKey } from './member-form.ts'

export const inviteStaffForm = z.strictObject({
  email: emailAddress(),
  name: requiredText(120, 'their name'),
  staffRole: choice(staffRoles),
})
export type InviteStaff = z.output<typeof inviteStaffForm> & InvitationKey

export const staffRoleForm = editForm({ userId: recordId() }, { staffRole: choice(staffRoles) })
export type ChangeStaffRole = z.output<typeof staffRoleForm>

export const removeStaffForm = z.strictObject({ userId: recordId() })
export type RemoveStaff = z.output<typeof removeStaffForm>
