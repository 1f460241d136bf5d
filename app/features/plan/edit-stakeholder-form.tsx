import { useState } from 'react'
import { flagTitles } from '#app/domain/plan/stakeholder.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { useShowToast } from '#app/ui/toast-provider.tsx'
import { type BossOption, StakeholderFields } from './stakeholder-fields.tsx'
import { editStakeholderForm, type SharedField, sharedFieldNames } from './stakeholder-form.ts'

const labels: Record<SharedField, string> = {
  name: 'Name',
  title: 'Title',
  email: 'E-mail',
  roles: 'Part in decisions',
  reportsToId: 'Reports to',
  ...flagTitles,
}

export type SharedHalf = Record<Exclude<SharedField, 'roles'>, string> & {
  stakeholderId: string
  roles: string[]
}

/** The half of a person that both sides keep. */
export function EditStakeholderForm({ person, bosses }: { person: SharedHalf; bosses: BossOption[] }) {
  const showToast = useShowToast()
  // a saved form begins anew with the texts it saved; what others save meanwhile never touches a form in use
  const [saves, setSaves] = useState(0)
  const onDone = () => {
    setSaves((before) => before + 1)
    showToast({ message: 'Saved' })
  }
  return (
    <Card title="What both sides see">
      <ActionForm
        key={saves}
        intent="edit-stakeholder"
        schema={editStakeholderForm}
        start={person}
        hidden={['stakeholderId']}
        record={`stakeholder:${person.stakeholderId}`}
        edits={sharedFieldNames}
        labels={labels}
        onDone={onDone}
      >
        {(tools) => (
          <>
            <StakeholderFields tools={tools} bosses={bosses} />
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Save
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
