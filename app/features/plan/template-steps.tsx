import { templatePath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { SectionHeader } from '#app/ui/section-header.tsx'
import { TemplateLine } from './template-line.tsx'
import { NewLineForm } from './template-line-form.tsx'
import type { TemplatePageProps } from './template-page-props.ts'

/** The steps of a template by stage, in their order. */
export function TemplateSteps(props: TemplatePageProps) {
  const { stages } = props
  const count = stages.reduce((sum, { steps }) => sum + steps.length, 0)
  return (
    <section aria-labelledby="steps">
      <SectionHeader id="steps" title="Steps" count={count} />
      <div className="flex flex-col gap-5">
        {stages.map((stage) => (
          <StageSteps key={stage.stage} {...props} of={stage} />
        ))}
      </div>
    </section>
  )
}

function StageSteps(props: TemplatePageProps & { of: TemplatePageProps['stages'][number] }) {
  const { template, goals, asked, of } = props
  const { stage, title, about, steps } = of
  const isAdding = asked.add === 'step' && asked.stage === stage && !template.isArchived
  return (
    <Card
      title={title}
      subtitle={about}
      isFlush
      aside={
        !template.isArchived && (
          <LinkButton href={`${templatePath(template.id)}?add=step&stage=${stage}#add`} size="small">
            Add a step<span className="sr-only"> to {title}</span>
          </LinkButton>
        )
      }
    >
      <ul className="divide-y divide-line border-t border-line">
        {steps.map((step, index) => (
          <li key={step.id} className="px-4 py-3 sm:px-5.5">
            <TemplateLine {...props} line={step} isFirst={index === 0} isLast={index === steps.length - 1}>
              <StepFacts step={step} />
            </TemplateLine>
          </li>
        ))}
        {steps.length === 0 && !isAdding && (
          <li className="px-4 py-3 text-muted sm:px-5.5">No step of this template belongs here.</li>
        )}
        {isAdding && (
          <li id="add" className="px-4 py-4 sm:px-5.5">
            <NewLineForm kind="milestone" templateId={template.id} goals={goals} given={{ stage }} />
          </li>
        )}
      </ul>
    </Card>
  )
}

type Step = TemplatePageProps['stages'][number]['steps'][number]

function StepFacts({ step: { days, ownerSide, marks, goal } }: { step: Step }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>
        Day {days} · {ownerSide === 'customer' ? 'the customer' : 'our side'}
        {goal && ` · for “${goal}”`}
      </span>
      {marks.map((mark) => (
        <Badge key={mark} tone={mark === 'the first gain' ? 'good' : 'neutral'}>
          {mark}
        </Badge>
      ))}
    </p>
  )
}
