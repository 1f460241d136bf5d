import { useState } from 'react'
import { memberRoleFacts, memberRoles } from '#app/domain/accounts/member.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { useShowToast } from '#app/ui/toast-provider.tsx'
import { inviteMemberForm } from './member-form.ts'

type InviteMemberFormProps = {
  accountName: string
  people: { stakeholderId: string; name: string; title: string }[]
  /** The person on the plan whose "Invite" was pressed. */
  wished: { stakeholderId: string; name: string } | null
}

/** Opens the plan to one more address. */
export function InviteMemberForm({ accountName, people, wished }: InviteMemberFormProps) {
  const showToast = useShowToast()
  // an invitation sent leaves an empty form for the next
  const [sent, setSent] = useState(0)
  const onDone = () => {
    setSent((before) => before + 1)
    showToast({ message: 'Invitation on its way' })
  }
  const start = {
    email: '',
    name: wished?.name ?? '',
    role: 'contributor',
    stakeholderId: wished?.stakeholderId ?? '',
  }
  return (
    <Card title={`Invite somebody at ${accountName}`} id="invite">
      <p className="mb-4 text-muted">They get a mail with a way in. It works once and for 14 days.</p>
      <ActionForm key={sent} intent="invite-member" schema={inviteMemberForm} start={start} onDone={onDone}>
        {(tools) => (
          <>
            <Field label="E-mail address" isRequired error={tools.error('email')}>
              <TextInput {...tools.field('email')} type="email" autoComplete="off" />
            </Field>
            <Field label="Name" isRequired error={tools.error('name')}>
              <TextInput {...tools.field('name')} maxLength={120} autoComplete="off" />
            </Field>
            {people.length > 0 && (
              <Field
                label="Person on the plan"
                hint="If they stand there already, this gives them a login"
                error={tools.error('stakeholderId')}
              >
                <Select
                  {...tools.field('stakeholderId')}
                  placeholder="Somebody new"
                  options={people.map(({ stakeholderId, name, title }) => ({
                    value: stakeholderId,
                    label: title ? `${name}, ${title}` : name,
                  }))}
                />
              </Field>
            )}
            <RoleChoice tools={tools} />
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Send invitation
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

function RoleChoice({ tools: { form, error } }: { tools: FormTools }) {
  return (
    <Fieldset legend="What they may do" error={error('role') ?? ''}>
      {memberRoles.map((role) => (
        <Checkbox
          key={role}
          kind="radio"
          {...form.register('role')}
          value={role}
          defaultChecked={role === 'contributor'}
          label={memberRoleFacts[role].title}
          hint={memberRoleFacts[role].may}
        />
      ))}
    </Fieldset>
  )
}
