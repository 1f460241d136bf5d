import { templatePath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { SectionHeader } from '#app/ui/section-header.tsx'
import { TemplateLine } from './template-line.tsx'
import { NewLineForm } from './template-line-form.tsx'
import type { TemplatePageProps } from './template-page-props.ts'

/** The goals of a template, each with what is measured for it. */
export function TemplateGoals(props: TemplatePageProps) {
  const { template, goals, asked } = props
  const mayEdit = !template.isArchived
  const path = templatePath(template.id)
  return (
    <section aria-labelledby="goals">
      <SectionHeader
        id="goals"
        title="Goals"
        count={goals.length}
        aside={
          mayEdit && (
            <LinkButton href={`${path}?add=goal#add`} size="small">
              Add a goal
            </LinkButton>
          )
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {goals.map((goal, index) => (
          <Card key={goal.id} className="min-w-0">
            <TemplateLine {...props} line={goal} isFirst={index === 0} isLast={index === goals.length - 1}>
              <p>{goal.why}</p>
              <p>Target {goal.days} days after it is applied</p>
            </TemplateLine>
            <Measures {...props} goal={goal} />
          </Card>
        ))}
        {asked.add === 'goal' && mayEdit && (
          <Card title="A new goal" id="add">
            <NewLineForm kind="goal" templateId={template.id} goals={goals} given={{}} />
          </Card>
        )}
      </div>
      {goals.length === 0 && asked.add !== 'goal' && (
        <p className="text-muted">
          None yet. A goal is what the customer wants to reach, not what is installed.
        </p>
      )}
    </section>
  )
}

type Goal = TemplatePageProps['goals'][number]

function Measures(props: TemplatePageProps & { goal: Goal }) {
  const { template, goals, goal, asked } = props
  const isAdding = asked.add === 'outcome' && asked.goalItemId === goal.id && !template.isArchived
  return (
    <div className="mt-3 border-t border-line pt-3">
      <h3 className="eyebrow mb-2">What is measured</h3>
      <ul className="flex flex-col gap-3">
        {goal.measures.map((measure, index) => (
          <li key={measure.id}>
            <TemplateLine
              {...props}
              line={measure}
              isFirst={index === 0}
              isLast={index === goal.measures.length - 1}
            >
              {measure.about}; target after {measure.days} days
            </TemplateLine>
          </li>
        ))}
      </ul>
      {isAdding && (
        <div id="add" className="mt-3">
          <NewLineForm
            kind="outcome"
            templateId={template.id}
            goals={goals}
            given={{ goalItemId: goal.id, days: String(goal.days) }}
          />
        </div>
      )}
      {!isAdding && !template.isArchived && (
        <LinkButton
          href={`${templatePath(template.id)}?add=outcome&goal=${goal.id}#add`}
          size="small"
          className="mt-3"
        >
          Add what is measured<span className="sr-only"> for {goal.title}</span>
        </LinkButton>
      )}
    </div>
  )
}
