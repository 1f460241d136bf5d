import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'
import { goalPath, planPath } from '#app/domain/paths.ts'
import { goalFieldTitles, goalProgressTitles } from '#app/domain/plan/goal.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { WhileWritten } from '#app/ui/while-written.tsx'
import { Conversation } from './comments/conversation.tsx'
import { EditPanel } from './edit-panel.tsx'
import { GoalDecisions } from './goal-decisions.tsx'
import { GoalFacts } from './goal-facts.tsx'
import { GoalFields, withOwners } from './goal-fields.tsx'
import { editGoalForm } from './goal-form.ts'
import { GoalMeasures } from './goal-measures.tsx'
import type { GoalPageProps } from './goal-page-props.ts'
import { InPlaceField } from './in-place-field.tsx'
import { RefusedNotice } from './refused-notice.tsx'
import { SolutionsCard } from './solutions-card.tsx'
import { ValueStatementCard } from './value-statement-card.tsx'

/** One goal: why, who, until when, where it stands between both sides, and what is said about it. */
export function GoalPage(props: GoalPageProps) {
  const { goal, facts, measures, suggestions, conversation, may, slug, accountName, vendorName, isVendor } =
    props
  const path = goalPath(slug, goal.id)
  const otherSide = isVendor ? accountName : vendorName
  const inPlace = {
    intent: 'edit-goal',
    action: path,
    ids: { goalId: goal.id },
    record: `goal:${goal.id}`,
    canEdit: may.edit,
    fallbackHref: `${path}?edit#edit`,
  }
  const isAsking = goal.lifecycle === 'agreed' || (goal.lifecycle === 'proposed' && !goal.isOwnProposal)
  const askHint = isAsking ? `${otherSide} will be asked to agree again.` : undefined
  const edits = { inPlace, askHint }
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plan', href: planPath(slug) }]}
        title={
          <InPlaceField
            {...inPlace}
            field="title"
            label="Title"
            value={goal.title}
            shown={goal.title}
            hint={askHint}
          />
        }
        badge={<GoalBadge goal={goal} />}
      />
      <RefusedNotice intents={['propose-goal', 'agree-goal', 'reopen-goal', 'remove-solution']} />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <GoalFacts {...props} {...edits} />
          <WhileWritten isOffered={may.edit}>
            <EditGoal {...props} path={path} />
          </WhileWritten>
          <Words {...props} path={path} />
        </div>
        <div className="flex min-w-0 flex-col gap-5 lg:row-span-2">
          {props.children}
          <GoalDecisions
            goal={goal}
            action={path}
            otherSide={otherSide}
            waitingFor={goal.isOwnProposal ? otherSide : `an approver or the goal’s owner at ${accountName}`}
            facts={facts}
            mayPropose={may.propose}
            mayAgree={may.agree}
            mayEdit={may.decide}
            counted={isVendor ? [] : props.counted}
            openTerms={props.openTerms}
          />
          <GoalMeasures {...{ measures, suggestions, slug }} goalId={goal.id} mayAdd={may.edit} />
        </div>
        <Conversation conversation={conversation} />
      </div>
    </>
  )
}

/** What the vendor brings to the goal, and what the customer says it does. */
function Words({ path, ...props }: GoalPageProps & { path: string }) {
  const { goal, solutions, statement, may } = props
  const about = { ...props, goalId: goal.id, action: path }
  return (
    <>
      <ValueStatementCard
        {...about}
        statement={statement}
        mayWrite={may.writeStatement}
        isWaitedFor={goal.lifecycle === 'agreed'}
      />
      <SolutionsCard {...about} solutions={solutions} mayLink={may.linkSolutions} />
    </>
  )
}

const progressTone = {
  not_started: 'neutral',
  on_track: 'good',
  at_risk: 'warning',
  paused: 'neutral',
} as const

function GoalBadge({ goal }: Pick<GoalPageProps, 'goal'>) {
  if (goal.closureText) return <Badge tone="accent">{goal.closureText}</Badge>
  return <Badge tone={progressTone[goal.progress]}>{goalProgressTitles[goal.progress]}</Badge>
}

function EditGoal({
  goal,
  owners,
  accountName,
  vendorName,
  isEditing,
  path,
}: GoalPageProps & { path: string }) {
  const posted = useActionData<Answer>()
  const isRefused = posted?.ok === false && posted.intent === 'edit-goal'
  const { id: goalId, title, why, priority, progress, targetDate } = goal
  const customerOwnerId = goal.customerOwner?.id ?? ''
  const vendorOwnerId = goal.vendorOwner?.id ?? ''
  const fields = {
    title,
    why,
    priority,
    progress,
    customerOwnerId,
    vendorOwnerId,
    targetDate: targetDate ?? '',
  }
  return (
    <EditPanel id="edit" summary="Edit everything at once" isOpenAtFirst={isEditing || isRefused}>
      {(round, finish) => (
        <ActionForm
          key={round}
          intent="edit-goal"
          schema={editGoalForm}
          action={path}
          start={{ goalId, ...fields }}
          hidden={['goalId']}
          record={`goal:${goalId}`}
          edits={Object.keys(fields)}
          labels={goalFieldTitles}
          subject="goalId"
          onDone={finish}
        >
          {(tools) => (
            <>
              <GoalFields
                tools={tools}
                owners={withOwners(owners, goal)}
                accountName={accountName}
                vendorName={vendorName}
                hasProgress
              />
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
