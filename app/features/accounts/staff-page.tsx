import { staffSettingsPath } from '#app/domain/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { InviteStaffForm } from './invite-staff-form.tsx'
import { type InvitationRow, OpenInvitations } from './open-invitations.tsx'
import { SettingsPage } from './settings-page.tsx'
import { SignInAgainNotice } from './sign-in-again-notice.tsx'
import { StaffRemoval, type StaffRow, StaffTable } from './staff-table.tsx'

type StaffPageProps = {
  staff: StaffRow[]
  invitations: InvitationRow[]
  /** Whose removal is asked about, for readers without JavaScript. */
  asked: string | null
  isRecent: boolean
}

/** The vendor's people: who they are, what they may do, and the way in for a new one. */
export function StaffPage({ staff, invitations, asked, isRecent }: StaffPageProps) {
  const inQuestion = staff.find(({ userId }) => userId === asked)
  return (
    <SettingsPage
      current="staff"
      title="Who works here"
      description="Customer success managers have the accounts whose team they are on; leads and administrators have all."
    >
      {!isRecent && (
        <SignInAgainNotice
          kind="staff"
          goTo={staffSettingsPath()}
          what="Changing a role or removing somebody"
        />
      )}
      {inQuestion && (
        <Notice tone="warning" title={`Remove ${inQuestion.name}?`} className="mb-5">
          <StaffRemoval row={inQuestion} />
        </Notice>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <StaffTable staff={staff} mayChange={isRecent} />
          <OpenInvitations invitations={invitations} />
        </div>
        <InviteStaffForm />
      </div>
    </SettingsPage>
  )
}
