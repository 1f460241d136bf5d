import type { GoalLifecycle } from '#app/domain/plan/goal.ts'
import { goalClosures, goalClosureTitles } from '#app/domain/plan/goal.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { closeGoalForm } from './goal-form.ts'

/** What agreeing needs to know of a goal: its terms as the reader sees them. */
export type AgreeableGoal = { id: string; title: string; targetDate: string | null }

/** How one outcome of the goal is counted, in a sentence; '' while nothing says what it is worth. */
export type CountedMeasure = { id: string; name: string; counted: string; isAgreed: boolean }

type AgreeProps = { goal: AgreeableGoal; openTerms: string; action: string; size?: 'small' | 'medium' }

/** Agrees exactly the terms on this page: a change in between is refused and shown first. */
export function AgreeGoalButton({ goal, openTerms, action, size }: AgreeProps) {
  const seen = { seenTitle: goal.title, seenTargetDate: goal.targetDate ?? '', seenTerms: openTerms }
  const hidden = { goalId: goal.id, ...seen }
  return (
    <QuickForm key={Object.values(hidden).join(' ')} intent="agree-goal" action={action} hidden={hidden}>
      <Button type="submit" kind="primary" size={size}>
        Agree
        <span className="sr-only"> to “{goal.title}”</span>
      </Button>
    </QuickForm>
  )
}

type GoalDecisionsProps = {
  goal: AgreeableGoal & { lifecycle: GoalLifecycle }
  /** The goal's own address. */
  action: string
  /** Who is asked when it is proposed: the other side's name. */
  otherSide: string
  /** Who can agree it, where the reader cannot: "Northwind", "an approver at Northwind". */
  waitingFor: string
  /** "Proposed by Priya Shah on 3 May", in the order it happened. */
  facts: readonly string[]
  mayPropose: boolean
  mayAgree: boolean
  mayEdit: boolean
  /** The goal's outcomes, for whoever agrees them with it: a member of the customer. */
  counted: readonly CountedMeasure[]
  openTerms: string
}

/** Where the goal stands between both sides, and what this reader can do about it. */
export function GoalDecisions(props: GoalDecisionsProps) {
  const { goal, action, otherSide, waitingFor, facts, mayPropose, mayAgree, mayEdit } = props
  const { lifecycle } = goal
  return (
    <Card title={heading[lifecycle]} tone={mayAgree ? 'asking' : 'plain'}>
      {facts.length === 0 && (
        <p className="text-muted">Only written down so far. {otherSide} has not been asked.</p>
      )}
      <ul className="flex flex-col gap-1 text-muted">
        {facts.map((fact) => (
          <li key={fact} className="flex gap-2">
            <Icon name="check" className="mt-[3px] text-verified" />
            {fact}
          </li>
        ))}
      </ul>
      {lifecycle === 'proposed' && !mayAgree && (
        <p className="mt-1 text-muted">Waiting for {waitingFor} to agree.</p>
      )}
      <div className="mt-3 flex flex-col items-start gap-3 print-hidden">
        {lifecycle === 'draft' && mayPropose && (
          <QuickForm key="propose" intent="propose-goal" action={action} hidden={{ goalId: goal.id }}>
            <Button type="submit" kind="primary">
              Propose to {otherSide}
            </Button>
          </QuickForm>
        )}
        {mayAgree && <AgreedWithIt counted={props.counted} />}
        {mayAgree && <AgreeGoalButton goal={goal} openTerms={props.openTerms} action={action} />}
        {lifecycle !== 'closed' && mayEdit && <CloseGoal goalId={goal.id} />}
        {lifecycle === 'closed' && mayEdit && (
          <QuickForm key="reopen" intent="reopen-goal" action={action} hidden={{ goalId: goal.id }}>
            <Button type="submit">Reopen this goal</Button>
          </QuickForm>
        )}
      </div>
    </Card>
  )
}

/** What a member of the customer agrees beside the goal itself. */
function AgreedWithIt({ counted }: Pick<GoalDecisionsProps, 'counted'>) {
  const open = counted.filter(({ isAgreed }) => !isAgreed)
  if (open.length === 0) return null
  return (
    <div className="w-full border-t border-warning-line pt-3">
      <p className="mb-1.5">By agreeing you also agree how its results are counted:</p>
      <ul className="flex flex-col gap-1.5">
        {open.map(({ id, name, counted: sentence }) => (
          <li key={id}>
            <strong className="font-semibold">{name}.</strong>{' '}
            {sentence ? `${sentence}.` : 'Nothing says yet what it is worth.'}
          </li>
        ))}
      </ul>
    </div>
  )
}

const heading: Record<GoalLifecycle, string> = {
  draft: 'Not proposed yet',
  proposed: 'Proposed',
  agreed: 'Agreed by both sides',
  closed: 'Closed',
}

const closureOptions = goalClosures.map((value) => ({ value, label: goalClosureTitles[value] }))

function CloseGoal({ goalId }: { goalId: string }) {
  return (
    <details className="group w-full">
      <summary className="flex items-center gap-2 font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        Close this goal…
      </summary>
      <ActionForm
        intent="close-goal"
        schema={closeGoalForm}
        start={{ goalId, closure: 'achieved' }}
        hidden={['goalId']}
        className="mt-2"
      >
        {(tools) => (
          <>
            <Field
              label="How did it come out"
              hint="It leaves the list of active goals and can be reopened."
              isRequired
              error={tools.error('closure')}
            >
              <Select {...tools.field('closure')} options={closureOptions} />
            </Field>
            <Button type="submit" isPending={tools.isPending}>
              Close the goal
            </Button>
          </>
        )}
      </ActionForm>
    </details>
  )
}
