import { useState } from 'react'
import { stageFacts } from '#app/domain/care/stages.ts'
import { goalPath, milestonePath, milestonesPath, planPath } from '#app/domain/paths.ts'
import { milestoneFieldTitles } from '#app/domain/plan/milestone.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card, InternalLabel } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Comments } from './comments.tsx'
import { MilestoneFields } from './milestone-fields.tsx'
import { editMilestoneForm } from './milestone-form.ts'
import type { milestonePage, ShownMilestone } from './milestone-page.server.ts'
import { Press } from './milestone-row.tsx'
import { RefusedNotice } from './refused-notice.tsx'

type MilestonePageProps = NonNullable<ReturnType<typeof milestonePage>> & {
  slug: string
  accountName: string
  vendorName: string
}

/** One step: who does it until when, the form to change it, and what is said about it. */
export function MilestonePage(props: MilestonePageProps) {
  const { milestone, comments, may, slug, accountName, vendorName } = props
  const path = milestonePath(slug, milestone.id)
  const isInternal = milestone.visibility === 'internal'
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Plan', href: planPath(slug) },
          { label: 'Steps', href: milestonesPath(slug) },
        ]}
        title={milestone.title}
        badge={
          <>
            <StateBadge milestone={milestone} />
            {isInternal && <InternalLabel vendorName={vendorName} />}
          </>
        }
        actions={
          may.edit && (
            <Press
              id={milestone.id}
              title={milestone.title}
              isDone={milestone.state === 'done'}
              action={path}
            />
          )
        }
      />
      <RefusedNotice intents={['complete-milestone', 'reopen-milestone']} />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        {may.edit ? <EditCard {...props} path={path} /> : <FactsCard milestone={milestone} />}
        <div className="flex min-w-0 flex-col gap-5">
          {milestone.goalId && (
            <Card title="For the goal">
              <Anchor href={goalPath(slug, milestone.goalId)} className="text-link">
                {milestone.goal}
              </Anchor>
            </Card>
          )}
          <Comments
            comments={comments}
            subject="milestone"
            subjectId={milestone.id}
            mayComment={may.comment}
            mayCommentInternally={may.commentInternally}
            isInternalOnly={isInternal}
            vendorName={vendorName}
            accountName={accountName}
          />
        </div>
      </div>
    </>
  )
}

function StateBadge({ milestone: { state, dueText, doneText } }: { milestone: ShownMilestone }) {
  if (state === 'done')
    return (
      <Badge tone="good" icon="check">
        {doneText}
      </Badge>
    )
  if (!dueText) return null
  return (
    <Badge tone={state === 'late' ? 'warning' : 'neutral'}>
      {state === 'late' ? dueText : `due ${dueText}`}
    </Badge>
  )
}

function FactsCard({ milestone }: { milestone: ShownMilestone }) {
  const items = [
    { term: milestoneFieldTitles.ownerId, detail: milestone.owner ?? '—' },
    { term: milestoneFieldTitles.dueOn, detail: milestone.dueDateText || '—' },
    { term: milestoneFieldTitles.stage, detail: stageFacts[milestone.stage].title },
  ]
  return (
    <Card title="The step">
      <KeyValueList look="beside" items={items} />
    </Card>
  )
}

function EditCard({
  milestone,
  owners,
  goals,
  isVendor,
  accountName,
  vendorName,
  path,
}: MilestonePageProps & { path: string }) {
  const [saves, setSaves] = useState(0)
  const { id: milestoneId, title, stage, visibility } = milestone
  const { ownerId, dueOn, goalId, owner, hasOwnerDeparted } = milestone
  const shared = { title, stage, ownerId: ownerId ?? '', dueOn: dueOn ?? '', goalId: goalId ?? '' }
  const fields = isVendor ? { ...shared, visibility } : shared
  const kept =
    hasOwnerDeparted && ownerId && owner
      ? [...owners, { value: ownerId, label: `${owner} (has left)` }]
      : owners
  return (
    <Card title="The step">
      <ActionForm
        key={saves}
        intent="edit-milestone"
        schema={editMilestoneForm}
        action={path}
        start={{ milestoneId, ...fields }}
        hidden={['milestoneId']}
        edits={Object.keys(fields)}
        labels={milestoneFieldTitles}
        subject="milestoneId"
        onDone={() => setSaves((before) => before + 1)}
      >
        {(tools) => (
          <>
            <MilestoneFields
              tools={tools}
              owners={kept}
              goals={goals}
              isVendor={isVendor}
              accountName={accountName}
              vendorName={vendorName}
            />
            <Button type="submit" kind="primary" isPending={tools.isPending} className="mt-2">
              Save
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
