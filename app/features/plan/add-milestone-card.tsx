import { useState } from 'react'
import type { Stage } from '#app/domain/care/stages.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { MilestoneFields, type MilestoneFieldsProps } from './milestone-fields.tsx'
import { addMilestoneForm } from './milestone-form.ts'

type AddMilestoneCardProps = Omit<MilestoneFieldsProps, 'tools'> & { action: string; currentStage: Stage }

/** Adds a step; the stage the account is in is proposed. */
export function AddMilestoneCard({ action, currentStage, ...fields }: AddMilestoneCardProps) {
  const [added, setAdded] = useState(0)
  const start = {
    title: '',
    ownerId: '',
    dueOn: '',
    stage: currentStage,
    goalId: '',
    visibility: 'shared',
    dependsOn: '',
  }
  return (
    <Card title="Add a step" id="add" className="print-hidden">
      <ActionForm
        key={added}
        intent="add-milestone"
        schema={addMilestoneForm}
        action={action}
        start={start}
        onDone={() => setAdded((before) => before + 1)}
      >
        {(tools) => (
          <>
            <MilestoneFields tools={tools} {...fields} />
            <Button type="submit" kind="primary" isPending={tools.isPending} className="mt-2">
              Add step
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
