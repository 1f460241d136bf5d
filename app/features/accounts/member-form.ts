import { z } from 'zod'
import { memberRoles } from '#app/domain/accounts/member.ts'
import { editForm } from '#app/domain/edit-form.ts'
import { choice, emailAddress, optionalRecordId, recordId, requiredText } from '#app/domain/form-fields.ts'

export const inviteMemberForm = z.strictObject({
  email: emailAddress(),
  name: requiredText(120, 'their name'),
  role: choice(memberRoles),
  stakeholderId: optionalRecordId().optional(),
})

/** The invitation's row needs an id and the hash of its token before the transaction: the secret stays out of commands. */
export type InvitationKey = { invitationId: string; tokenHash: string }
export type InviteMember = z.output<typeof inviteMemberForm> & InvitationKey

export const invitationForm = z.strictObject({ invitationId: recordId() })
export type InvitationChoice = z.output<typeof invitationForm>

export const memberRoleForm = editForm({ membershipId: recordId() }, { role: choice(memberRoles) })
export type ChangeMemberRole = z.output<typeof memberRoleForm>

export const removeMemberForm = z.strictObject({ membershipId: recordId() })
export type RemoveMember = z.output<typeof removeMemberForm>
