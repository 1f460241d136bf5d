import { useState } from 'react'
import { staffRoleFacts, staffRoles } from '#app/domain/accounts/member.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { useShowToast } from '#app/ui/toast-provider.tsx'
import { inviteStaffForm } from './staff-form.ts'

/** Opens the vendor's side to one more colleague. */
export function InviteStaffForm() {
  const showToast = useShowToast()
  // an invitation sent leaves an empty form for the next
  const [sent, setSent] = useState(0)
  const onDone = () => {
    setSent((before) => before + 1)
    showToast({ message: 'Invitation on its way' })
  }
  return (
    <Card title="Invite a colleague">
      <p className="mb-4 text-muted">
        They choose a password and set up a second factor when they come in. The invitation works once and for
        14 days.
      </p>
      <ActionForm
        key={sent}
        intent="invite-staff"
        schema={inviteStaffForm}
        start={{ email: '', name: '', staffRole: 'csm' }}
        onDone={onDone}
      >
        {({ field, error, form, isPending }) => (
          <>
            <Field label="E-mail address" isRequired error={error('email')}>
              <TextInput {...field('email')} type="email" autoComplete="off" />
            </Field>
            <Field label="Name" isRequired error={error('name')}>
              <TextInput {...field('name')} maxLength={120} autoComplete="off" />
            </Field>
            <Fieldset legend="Role" error={error('staffRole') ?? ''}>
              {staffRoles.map((role) => (
                <Checkbox
                  key={role}
                  kind="radio"
                  {...form.register('staffRole')}
                  value={role}
                  defaultChecked={role === 'csm'}
                  label={staffRoleFacts[role].title}
                  hint={staffRoleFacts[role].may}
                />
              ))}
            </Fieldset>
            <Button type="submit" kind="primary" isPending={isPending}>
              Send invitation
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
