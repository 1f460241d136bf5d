import { type MemberRole, memberRoleFacts, memberRoles } from '#app/domain/accounts/member.ts'
import { membersPath } from '#app/domain/paths.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { AddressRefused } from './address-refused.tsx'
import { memberRoleForm } from './member-form.ts'
import { PressForm } from './press-form.tsx'
import { RowError } from './row-error.tsx'

export type MemberRow = {
  membershipId: string
  userId: string
  name: string
  email: string
  role: MemberRole
  since: string
  isSelf: boolean
  /** Since when their address takes no mail, or null. */
  refusedSince: string | null
}

type MembersTableProps = {
  accountSlug: string
  accountName: string
  members: MemberRow[]
  mayChange: boolean
}

/** Who may open the plan, and what each may do there. */
export function MembersTable({ accountSlug, accountName, members, mayChange }: MembersTableProps) {
  const columns: Column<MemberRow>[] = [
    { key: 'name', header: 'Person', isRowHeader: true, cell: (member) => <Who member={member} /> },
    {
      key: 'role',
      header: 'Role',
      cell: (member) =>
        mayChange ? <RoleForm key={member.role} member={member} /> : memberRoleFacts[member.role].title,
    },
    { key: 'since', header: 'Since', isWideOnly: true, cell: ({ since }) => since },
    {
      key: 'remove',
      header: 'Access',
      align: 'end',
      cell: (member) =>
        mayChange && <RemoveDialog member={member} accountSlug={accountSlug} accountName={accountName} />,
    },
  ]
  return (
    <DataTable
      caption={`People of ${accountName} with access`}
      columns={columns}
      rows={members}
      rowKey={({ membershipId }) => membershipId}
      empty={
        <p className="p-5 text-muted">
          Nobody at {accountName} can open the plan yet. Invite the person who knows their business best.
        </p>
      }
    />
  )
}

function Who({ member: { name, email, isSelf, refusedSince } }: { member: MemberRow }) {
  return (
    <span className="flex items-center gap-3">
      <Avatar name={name} isDecorative />
      <span className="min-w-0 [overflow-wrap:anywhere] sm:min-w-52">
        {name}
        {isSelf && <span className="font-normal text-muted"> (you)</span>}
        <span className="block text-sm font-normal text-muted">{email}</span>
        <AddressRefused since={refusedSince} />
      </span>
    </span>
  )
}

const roleOptions = memberRoles.map((role) => ({ value: role, label: memberRoleFacts[role].title }))

function RoleForm({ member: { membershipId, name, role } }: { member: MemberRow }) {
  return (
    <ActionForm
      intent="change-member-role"
      schema={memberRoleForm}
      start={{ membershipId, role }}
      hidden={['membershipId']}
      edits={['role']}
      labels={{ role: `The role of ${name}` }}
      subject="membershipId"
    >
      {({ field, error, isPending }) => (
        <>
          <div className="flex items-center gap-2">
            <div className="min-w-36 flex-1 sm:max-w-44">
              <Select {...field('role')} aria-label={`Role of ${name}`} options={roleOptions} />
            </div>
            <Button type="submit" size="small" isPending={isPending}>
              Change<span className="sr-only"> the role of {name}</span>
            </Button>
          </div>
          <RowError text={error('role')} />
        </>
      )}
    </ActionForm>
  )
}

type RemoveProps = { member: MemberRow; accountSlug: string; accountName: string }

function RemoveDialog({ member, accountSlug, accountName }: RemoveProps) {
  return (
    <Dialog
      opener={
        <>
          {member.isSelf ? 'Leave' : 'Remove'}
          <span className="sr-only"> {member.isSelf ? 'the plan' : member.name}</span>
        </>
      }
      openerKind="quiet"
      openerSize="small"
      fallbackHref={`${membersPath(accountSlug)}?remove=${member.membershipId}`}
      title={removalTitle(member, accountName)}
    >
      <Removal member={member} accountName={accountName} />
    </Dialog>
  )
}

/** The question before somebody's access ends. */
export function removalTitle({ isSelf, name }: MemberRow, accountName: string): string {
  return isSelf ? `Leave the plan of ${accountName}?` : `Remove ${name}?`
}

/** What will happen, and the button that does it. */
export function Removal({ member, accountName }: { member: MemberRow; accountName: string }) {
  const { isSelf, name, membershipId } = member
  return (
    <>
      <p className="mb-4 text-left font-normal">
        {isSelf
          ? `You will not be able to open the plan of ${accountName} any more. A colleague can invite you again.`
          : `${name} is out at once. What they wrote and own stays on the plan, and they can be invited again.`}
      </p>
      <PressForm
        intent="remove-member"
        subject={{ name: 'membershipId', value: membershipId }}
        kind="danger"
        size="medium"
      >
        {isSelf ? 'Leave the plan' : 'Remove access'}
      </PressForm>
    </>
  )
}
