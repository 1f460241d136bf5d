import { milestonePath } from '#app/domain/paths.ts'
import { milestoneFieldTitles } from '#app/domain/plan/milestone.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { StatusDisc } from '#app/ui/status-disc.tsx'
import { EditPanel } from './edit-panel.tsx'
import { DependsOnField } from './milestone-fields.tsx'
import { editMilestoneForm } from './milestone-form.ts'
import { type MilestonePageProps, milestoneRecord } from './milestone-page-props.ts'

/** What has to be done before, and what can only be done after. */
export function MilestoneTies(props: MilestonePageProps) {
  const { milestone, before, after, may, slug } = props
  const isTied = before.length > 0 || after.length > 0
  if (!isTied && (!may.edit || milestone.doneText)) return null
  return (
    <Card title={milestoneFieldTitles.dependsOn}>
      {before.length === 0 && <p className="text-muted">Nothing: it can be done at any time.</p>}
      <Steps steps={before} slug={slug} />
      {after.length > 0 && (
        <>
          <h3 className="mt-4 mb-1 font-semibold">Waiting for this step</h3>
          <Steps steps={after} slug={slug} />
        </>
      )}
      {may.edit && <ChooseSteps {...props} />}
    </Card>
  )
}

function Steps({ steps, slug }: { steps: MilestonePageProps['before']; slug: string }) {
  return (
    <ul>
      {steps.map(({ id, title, state, isInternal }) => {
        const isDone = state === 'done' || state === 'waiting'
        return (
          <li key={id} className="flex items-start gap-3 py-1.5">
            <StatusDisc state={isDone ? 'met' : 'open'} label={isDone ? 'Done' : 'Open'} />
            <span className="min-w-0">
              <a href={milestonePath(slug, id)} className="hover:underline">
                {title}
              </a>{' '}
              {isInternal && (
                <Badge tone="internal" icon="lock">
                  internal
                </Badge>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function ChooseSteps({ milestone, before, steps, slug }: MilestonePageProps) {
  const dependsOn = before
    .map(({ id }) => id)
    .sort()
    .join()
  return (
    <div className="mt-3">
      <EditPanel id="waits-for" summary="Choose what comes before" isOpenAtFirst={false}>
        {(round, finish) => (
          <ActionForm
            key={round}
            intent="edit-milestone"
            schema={editMilestoneForm}
            action={milestonePath(slug, milestone.id)}
            start={{ milestoneId: milestone.id, dependsOn }}
            hidden={['milestoneId']}
            record={milestoneRecord(milestone)}
            edits={['dependsOn']}
            labels={milestoneFieldTitles}
            subject="milestoneId"
            onDone={finish}
          >
            {(tools) => (
              <>
                <DependsOnField tools={tools} steps={steps} />
                <Button type="submit" isPending={tools.isPending} className="mt-2">
                  Save
                </Button>
              </>
            )}
          </ActionForm>
        )}
      </EditPanel>
    </div>
  )
}
