import { type ReactNode, useState } from 'react'
import { solutionFieldTitles } from '#app/domain/plan/solution.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextArea, TextInput } from '#app/ui/inputs.tsx'
import { addSolutionForm, editSolutionForm } from './solution-form.ts'
import type { ShownSolution } from './solution-queries.server.ts'

type SolutionsCardProps = {
  solutions: readonly ShownSolution[]
  goalId: string
  /** The goal's own address. */
  action: string
  vendorName: string
  isVendor: boolean
  mayLink: boolean
  /** What the vendor has, to choose from; empty for those who only read. */
  capabilities: readonly string[]
}

/** What of the vendor serves a goal, and how it should help. */
export function SolutionsCard(props: SolutionsCardProps) {
  const { solutions, vendorName, isVendor, mayLink, capabilities } = props
  return (
    <Card id="solutions" title={isVendor ? 'How we help' : `How ${vendorName} helps`}>
      {solutions.length === 0 && (
        <p className="text-muted">
          {isVendor
            ? 'Nothing yet. Tie what you have to this goal, and say in a sentence how it gets there.'
            : `Nothing yet. ${vendorName} says here what serves this goal, and how.`}
        </p>
      )}
      <ul>
        {solutions.map((solution) => (
          <li key={solution.id} className="border-line py-3 not-last:border-b first:pt-0 last:pb-0">
            <p className="font-semibold [overflow-wrap:anywhere]">{solution.capability}</p>
            {solution.how && <p className="whitespace-pre-line [overflow-wrap:anywhere]">{solution.how}</p>}
            {mayLink && <ChangeSolution {...props} solution={solution} />}
          </li>
        ))}
      </ul>
      {mayLink && (
        <div className={classNames(solutions.length > 0 && 'mt-3 border-t border-line pt-1')}>
          <AddSolution {...props} />
        </div>
      )}
      {mayLink && (
        <datalist id="capabilities">
          {capabilities.map((capability) => (
            <option key={capability} value={capability} />
          ))}
        </datalist>
      )}
    </Card>
  )
}

function AddSolution({ goalId, action, solutions }: SolutionsCardProps) {
  const [saves, setSaves] = useState(0)
  return (
    <Folded key={saves} summary={solutions.length === 0 ? 'Add what helps…' : 'Add another…'} about="">
      <ActionForm
        intent="add-solution"
        schema={addSolutionForm}
        action={action}
        start={{ goalId, capability: '', how: '' }}
        hidden={['goalId']}
        onDone={() => setSaves((before) => before + 1)}
      >
        {(tools) => <SolutionFields tools={tools} press="Add" />}
      </ActionForm>
    </Folded>
  )
}

function ChangeSolution({ solution, action }: SolutionsCardProps & { solution: ShownSolution }) {
  const [saves, setSaves] = useState(0)
  const { id: solutionId, capability, how } = solution
  return (
    <Folded key={saves} summary="Change…" about={capability}>
      <ActionForm
        intent="edit-solution"
        schema={editSolutionForm}
        action={action}
        start={{ solutionId, capability, how }}
        hidden={['solutionId']}
        record={`solution:${solutionId}`}
        edits={['capability', 'how']}
        labels={solutionFieldTitles}
        subject="solutionId"
        onDone={() => setSaves((before) => before + 1)}
      >
        {(tools) => <SolutionFields tools={tools} press="Save" />}
      </ActionForm>
      <QuickForm intent="remove-solution" action={action} hidden={{ solutionId }} className="mt-3">
        <Button type="submit" kind="quiet" size="small">
          Take it away from this goal<span className="sr-only">: {capability}</span>
        </Button>
      </QuickForm>
    </Folded>
  )
}

function Folded({ summary, about, children }: { summary: string; about: string; children: ReactNode }) {
  return (
    <details className="group mt-2 print-hidden">
      <summary className="flex items-center gap-2 font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        {summary}
        {about && <span className="sr-only"> {about}</span>}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}

function SolutionFields({ tools, press }: { tools: FormTools; press: string }) {
  return (
    <>
      <Field label={solutionFieldTitles.capability} isRequired error={tools.error('capability')}>
        <TextInput {...tools.field('capability')} list="capabilities" autoComplete="off" />
      </Field>
      <Field
        label={solutionFieldTitles.how}
        hint="What changes in their day because of it."
        error={tools.error('how')}
      >
        <TextArea {...tools.field('how')} rows={3} />
      </Field>
      <Button type="submit" kind="primary" isPending={tools.isPending}>
        {press}
      </Button>
    </>
  )
}
