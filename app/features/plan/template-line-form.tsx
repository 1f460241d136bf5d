import { templatePath } from '#app/domain/paths.ts'
import type { TemplateItemKind } from '#app/domain/plan/template.ts'
import { goalLineTitles, outcomeLineTitles, stepLineTitles } from '#app/domain/plan/template.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import {
  addGoalLineForm,
  addOutcomeLineForm,
  addStepLineForm,
  editGoalLineForm,
  editOutcomeLineForm,
  editStepLineForm,
} from './template-form.ts'
import { GoalLineFields, OutcomeLineFields, StepLineFields } from './template-line-fields.tsx'

export type Goals = readonly { id: string; title: string }[]

type Texts = Record<string, string>

const forms = {
  goal: {
    ...{ add: addGoalLineForm, edit: editGoalLineForm, titles: goalLineTitles, name: 'goal' },
    blank: { title: '', why: '', days: '180' },
  },
  outcome: {
    ...{ add: addOutcomeLineForm, edit: editOutcomeLineForm, titles: outcomeLineTitles, name: 'measure' },
    blank: {
      ...{ title: '', days: '180', category: 'time_saved', unit: 'hours', unitLabel: '' },
      ...{ direction: 'decrease', outcomeKind: 'level', cadence: 'monthly' },
    },
  },
  milestone: {
    ...{ add: addStepLineForm, edit: editStepLineForm, titles: stepLineTitles, name: 'step' },
    blank: {
      ...{ title: '', stage: 'capture', days: '14', ownerSide: 'vendor', goalItemId: '' },
      ...{ isRequired: 'no', isFirstValue: 'no', needsAcceptance: 'no' },
    },
  },
} as const satisfies Record<TemplateItemKind, object>

type NewLineProps = { kind: TemplateItemKind; templateId: string; goals: Goals; given: Texts }

/** A new line, begun with what is known from where it was asked for. */
export function NewLineForm({ kind, templateId, goals, given }: NewLineProps) {
  const { add, blank, name } = forms[kind]
  const start: Texts = { ...blank, ...given, templateId }
  const hidden = kind === 'outcome' ? ['templateId', 'goalItemId'] : ['templateId']
  return (
    <ActionForm intent={`add-${kind}`} schema={add} start={start} hidden={hidden}>
      {(tools) => (
        <>
          <LineFields kind={kind} tools={tools} goals={goals} />
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Add the {name}
            </Button>
            <LinkButton href={templatePath(templateId)}>Cancel</LinkButton>
          </div>
        </>
      )}
    </ActionForm>
  )
}

type EditLineProps = {
  kind: TemplateItemKind
  templateId: string
  lineId: string
  texts: Texts
  goals: Goals
}

/** A line as it stands, to be changed or taken out. */
export function EditLineForm({ kind, templateId, lineId, texts, goals }: EditLineProps) {
  const { edit, titles, name } = forms[kind]
  return (
    <>
      <ActionForm
        intent={`edit-${kind}`}
        schema={edit}
        start={{ ...texts, templateId, lineId }}
        hidden={['templateId', 'lineId']}
        edits={Object.keys(texts)}
        labels={titles}
        subject="lineId"
      >
        {(tools) => (
          <>
            <LineFields kind={kind} tools={tools} goals={goals} />
            <div className="flex flex-wrap gap-2.5">
              <Button type="submit" kind="primary" isPending={tools.isPending}>
                Save
              </Button>
              <LinkButton href={`${templatePath(templateId)}#line-${lineId}`}>Cancel</LinkButton>
            </div>
          </>
        )}
      </ActionForm>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
        <QuickForm intent="remove-line" action={templatePath(templateId)} hidden={{ templateId, lineId }}>
          <Button type="submit" size="small">
            Take the {name} out
          </Button>
        </QuickForm>
        <p className="text-sm text-muted">
          {kind === 'goal' && 'What is measured for it goes too; its steps stay. '}Plans keep what they have
          from it.
        </p>
      </div>
    </>
  )
}

type LineFieldsProps = { kind: TemplateItemKind; tools: FormTools; goals: Goals }

function LineFields({ kind, tools, goals }: LineFieldsProps) {
  if (kind === 'goal') return <GoalLineFields tools={tools} />
  if (kind === 'outcome') return <OutcomeLineFields tools={tools} />
  return <StepLineFields tools={tools} goals={goals.map(({ id, title }) => ({ value: id, label: title }))} />
}
