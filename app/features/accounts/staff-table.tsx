import { type StaffRole, staffRoleFacts, staffRoles } from '#app/domain/accounts/member.ts'
import { staffSettingsPath } from '#app/domain/paths.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { PressForm } from './press-form.tsx'
import { RowError } from './row-error.tsx'
import { staffRoleForm } from './staff-form.ts'

export type StaffRow = {
  userId: string
  name: string
  email: string
  staffRole: StaffRole | null
  /** How many accounts they are on the team of. */
  accounts: number
}

type StaffTableProps = { staff: StaffRow[]; mayChange: boolean }

/** Everybody of the vendor's who may sign in. */
export function StaffTable({ staff, mayChange }: StaffTableProps) {
  const columns: Column<StaffRow>[] = [
    { key: 'name', header: 'Person', isRowHeader: true, cell: (row) => <Who row={row} /> },
    {
      key: 'role',
      header: 'Role',
      cell: (row) => (mayChange ? <RoleForm key={row.staffRole} row={row} /> : titleOf(row.staffRole)),
    },
    { key: 'accounts', header: 'Accounts', align: 'end', cell: ({ accounts }) => accounts },
    { key: 'remove', header: 'Access', align: 'end', cell: (row) => mayChange && <RemoveDialog row={row} /> },
  ]
  return <DataTable caption="Staff" columns={columns} rows={staff} rowKey={({ userId }) => userId} />
}

function titleOf(role: StaffRole | null): string {
  return role ? staffRoleFacts[role].title : ''
}

function Who({ row: { name, email } }: { row: StaffRow }) {
  return (
    <span className="flex items-center gap-3">
      <Avatar name={name} isDecorative />
      <span className="min-w-0 [overflow-wrap:anywhere] sm:min-w-52">
        {name}
        <span className="block text-sm font-normal text-muted">{email}</span>
      </span>
    </span>
  )
}

const roleOptions = staffRoles.map((role) => ({ value: role, label: staffRoleFacts[role].title }))

function RoleForm({ row: { userId, name, staffRole } }: { row: StaffRow }) {
  return (
    <ActionForm
      intent="change-staff-role"
      schema={staffRoleForm}
      start={{ userId, staffRole: staffRole ?? '' }}
      hidden={['userId']}
      edits={['staffRole']}
      labels={{ staffRole: `The role of ${name}` }}
      subject="userId"
    >
      {({ field, error, isPending }) => (
        <>
          <div className="flex items-center gap-2">
            <div className="min-w-36 flex-1 sm:max-w-60 xl:min-w-60">
              <Select {...field('staffRole')} aria-label={`Role of ${name}`} options={roleOptions} />
            </div>
            <Button type="submit" size="small" isPending={isPending}>
              Change<span className="sr-only"> the role of {name}</span>
            </Button>
          </div>
          <RowError text={error('staffRole')} />
        </>
      )}
    </ActionForm>
  )
}

function RemoveDialog({ row }: { row: StaffRow }) {
  return (
    <Dialog
      opener={
        <>
          Remove<span className="sr-only"> {row.name}</span>
        </>
      }
      openerKind="quiet"
      openerSize="small"
      fallbackHref={`${staffSettingsPath()}?remove=${row.userId}`}
      title={`Remove ${row.name}?`}
    >
      <StaffRemoval row={row} />
    </Dialog>
  )
}

/** What will happen, and the button that does it. */
export function StaffRemoval({ row: { userId, name, accounts } }: { row: StaffRow }) {
  const left = accounts === 1 ? 'one account' : `${accounts} accounts`
  return (
    <>
      <p className="mb-4 text-left font-normal">
        {name} is signed out everywhere at once.
        {accounts > 0 && ` ${left} will ask for a successor for what they own there.`} What they wrote stays.
      </p>
      <PressForm
        intent="remove-staff"
        subject={{ name: 'userId', value: userId }}
        kind="danger"
        size="medium"
      >
        Remove access
      </PressForm>
    </>
  )
}
