import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { TemplatePlanPage } from './template-plan-page.server.ts'

type Chosen = NonNullable<TemplatePlanPage['chosen']>

type TemplatePreviewProps = { chosen: Chosen; accountName: string; vendorName: string }

/** What a template would add to the plan, with the days it would have; what is there already stands back. */
export function TemplatePreview({ chosen, accountName, vendorName }: TemplatePreviewProps) {
  const { goals, stages, behind, stageTitle } = chosen
  return (
    <>
      <Card title="Goals" count={goals.length}>
        <ul className="flex flex-col divide-y divide-line">
          {goals.map((goal) => (
            <li key={goal.id} className="py-3 first:pt-0 last:pb-0">
              <Title title={goal.title} isThere={goal.isThere} aside={`target ${goal.target}`} />
              <p className="text-sm text-muted">{goal.why}</p>
              <ul className="mt-1.5 flex flex-col gap-1 text-sm">
                {goal.measures.map(({ id, title, about }) => (
                  <li key={id} className="border-l-2 border-line pl-2.5">
                    {title} <span className="text-muted">· {about}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {goals.length === 0 && <p className="text-muted">This template has steps only.</p>}
      </Card>
      {stages.map(({ stage, title, steps }) => (
        <Card key={stage} title={title} subtitle={caughtUpWords(steps)} count={steps.length} isFlush>
          <ul className="divide-y divide-line border-t border-line">
            {steps.map((step) => (
              <li key={step.id} className="px-4 py-2.5 sm:px-5.5">
                <Title title={step.title} isThere={step.isThere} aside={step.due} />
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
                  {step.ownerSide === 'customer' ? accountName : vendorName}
                  {step.marks.map((mark) => (
                    <Badge key={mark}>{mark}</Badge>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {behind > 0 && (
        <p className="text-sm text-muted">
          {behind === 1 ? '1 step belongs' : `${behind} steps belong`} to stages before {stageTitle} and{' '}
          {behind === 1 ? 'is' : 'are'} left out: that part of the path is behind {accountName}.
        </p>
      )}
    </>
  )
}

/** What should have been done by now comes within a week: said once for a stage. */
function caughtUpWords(steps: Chosen['stages'][number]['steps']): string | undefined {
  const late = steps.filter(({ isCaughtUp }) => isCaughtUp).length
  if (late === 0) return undefined
  if (late === steps.length) return 'Their days by the template have passed, so they come within a week'
  return `${late} of them should have been done by now, and come within a week`
}

type TitleProps = { title: string; isThere: boolean; aside: string }

function Title({ title, isThere, aside }: TitleProps) {
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-3">
      <span className={classNames('min-w-0 flex-1 basis-56', isThere ? 'text-muted' : 'font-semibold')}>
        {title}
      </span>
      <span className="figures shrink-0 text-sm text-muted">{isThere ? 'on the plan' : aside}</span>
    </p>
  )
}
