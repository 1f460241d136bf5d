import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'
import { goalPath, milestonePath, milestonesPath, planPath } from '#app/domain/paths.ts'
import { milestoneFieldTitles } from '#app/domain/plan/milestone.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { WhileWritten } from '#app/ui/while-written.tsx'
import { Conversation } from './comments/conversation.tsx'
import { EditPanel } from './edit-panel.tsx'
import { InPlaceField } from './in-place-field.tsx'
import { MarkBadges, StateBadge } from './milestone-badges.tsx'
import { EvidenceFields, MilestoneEnd } from './milestone-end.tsx'
import { MilestoneFacts, withOwner } from './milestone-facts.tsx'
import { MilestoneFields } from './milestone-fields.tsx'
import { editMilestoneForm } from './milestone-form.ts'
import { type MilestonePageProps, milestoneRecord } from './milestone-page-props.ts'
import { MilestoneTies } from './milestone-ties.tsx'
import { RefusedNotice } from './refused-notice.tsx'

/** One step: who does it until when, its end, what it waits for, and what is said about it. */
export function MilestonePage(props: MilestonePageProps) {
  const { milestone, conversation, may, slug, accountName, vendorName } = props
  const path = milestonePath(slug, milestone.id)
  const inPlace = {
    intent: 'edit-milestone',
    action: path,
    ids: { milestoneId: milestone.id },
    record: milestoneRecord(milestone),
    canEdit: may.edit,
    fallbackHref: `${path}?edit#edit`,
  }
  const { title } = milestone
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Plan', href: planPath(slug) },
          { label: 'Steps', href: milestonesPath(slug) },
        ]}
        title={
          <InPlaceField
            {...inPlace}
            canEdit={may.edit && !milestone.acceptedText}
            field="title"
            label="Title"
            value={title}
            shown={title}
          />
        }
        badge={
          <span className="inline-flex flex-wrap gap-1.5">
            <StateBadge milestone={milestone} accountName={accountName} vendorName={vendorName} />
            <MarkBadges milestone={milestone} vendorName={vendorName} />
          </span>
        }
      />
      <RefusedNotice intents={['reopen-milestone', 'accept-milestone']} />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr] lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <MilestoneFacts {...props} inPlace={inPlace} />
          <WhileWritten isOffered={may.edit}>
            <EditMilestone {...props} path={path} />
          </WhileWritten>
        </div>
        <div
          className={classNames(
            'flex min-w-0 flex-col gap-5 lg:row-span-2',
            // who comes from a mail to accept it finds the question first, on a phone too
            milestone.mayAccept && 'max-lg:order-first',
          )}
        >
          <MilestoneEnd {...props} inPlace={inPlace} />
          <MilestoneTies {...props} />
          <ForGoal {...props} />
        </div>
        <Conversation conversation={conversation} />
      </div>
    </>
  )
}

function ForGoal({ milestone: { goalId, goal }, slug }: MilestonePageProps) {
  if (!goalId) return null
  return (
    <Card title="For the goal">
      <Anchor href={goalPath(slug, goalId)} className="text-link">
        {goal}
      </Anchor>
    </Card>
  )
}

/** What the full form holds at first; the fields this reader may not change are left out. */
function startOf({ milestone, evidence, before, isVendor, may }: MilestonePageProps) {
  const { title, stage, ownerId, dueOn, goalId, visibility, acceptedText } = milestone
  const yes = (is: boolean) => (is ? 'yes' : 'no')
  const dependsOn = before
    .map(({ id }) => id)
    .sort()
    .join()
  return {
    ...{ title, stage, ownerId: ownerId ?? '', dueOn: dueOn ?? '', goalId: goalId ?? '', dependsOn },
    needsAcceptance: yes(milestone.needsAcceptance),
    ...(isVendor ? { visibility } : {}),
    ...(may.setMarks
      ? { isRequired: yes(milestone.isRequired), isFirstValue: yes(milestone.isFirstValue) }
      : {}),
    ...(milestone.doneText && !acceptedText
      ? { evidenceNote: evidence?.evidenceNote ?? '', evidenceLink: evidence?.evidenceLink ?? '' }
      : {}),
  }
}

function EditMilestone(props: MilestonePageProps & { path: string }) {
  const { milestone, evidence, owners, goals, steps, isVendor, may, accountName, vendorName } = props
  const posted = useActionData<Answer>()
  const isRefused = posted?.ok === false && posted.intent === 'edit-milestone'
  const fields = startOf(props)
  return (
    <EditPanel id="edit" summary="Edit everything at once" isOpenAtFirst={props.isEditing || isRefused}>
      {(round, finish) => (
        <ActionForm
          key={round}
          intent="edit-milestone"
          schema={editMilestoneForm}
          action={props.path}
          start={{ milestoneId: milestone.id, ...fields }}
          hidden={['milestoneId']}
          record={milestoneRecord(milestone)}
          internal={['visibility']}
          edits={Object.keys(fields)}
          labels={milestoneFieldTitles}
          subject="milestoneId"
          hasFiles
          onDone={finish}
        >
          {(tools) => (
            <>
              <MilestoneFields
                tools={tools}
                owners={withOwner(owners, milestone)}
                goals={goals}
                steps={steps}
                isVendor={isVendor}
                maySetMarks={may.setMarks}
                accountName={accountName}
                vendorName={vendorName}
              />
              {'evidenceNote' in fields && (
                <EvidenceFields tools={tools} named={evidence?.evidenceFile ?? undefined} mayDrop={false} />
              )}
              <Button type="submit" kind="primary" isPending={tools.isPending} className="mt-2">
                Save
              </Button>
            </>
          )}
        </ActionForm>
      )}
    </EditPanel>
  )
}
