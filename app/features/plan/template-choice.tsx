import { applyTemplatePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { TemplatePlanPage } from './template-plan-page.server.ts'

type TemplateChoiceProps = {
  templates: TemplatePlanPage['templates']
  chosenId: string
  slug: string
  vendorName: string
}

const fitTitles = {
  'made-for-it': 'Made for an account like this',
  'for-anybody': 'For any account',
  'for-others': 'Made for others',
} as const

/** Which template to begin from: those that suit the account first. */
export function TemplateChoice({ templates, chosenId, slug, vendorName }: TemplateChoiceProps) {
  const groups = (['made-for-it', 'for-anybody', 'for-others'] as const)
    .map((fit) => ({ fit, rows: templates.filter((template) => template.fit === fit) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <Card title="Templates" tone="internal" vendorName={vendorName}>
      {groups.map(({ fit, rows }) => (
        <section key={fit} className="mt-3">
          <h3 className="eyebrow mb-1.5">{fitTitles[fit]}</h3>
          <ul className="flex flex-col gap-2">
            {rows.map((template) => (
              <Choice key={template.id} {...{ template, slug, isChosen: template.id === chosenId }} />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

type ChoiceProps = { template: TemplatePlanPage['templates'][number]; slug: string; isChosen: boolean }

function Choice({ template: { id, name, description, aim, applied }, slug, isChosen }: ChoiceProps) {
  return (
    <li>
      <Anchor
        href={`${applyTemplatePath(slug)}?template=${id}`}
        aria-current={isChosen ? 'true' : undefined}
        className={classNames(
          'block rounded-control border bg-card px-3.5 py-2.5 hover:border-internal',
          isChosen ? 'border-internal' : 'border-line',
        )}
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-semibold">{name}</span>
          <span className="text-sm text-muted">{aim}</span>
        </span>
        <span className="block text-sm text-muted">{description}</span>
        {applied && (
          <Badge tone="internal" icon="check" className="mt-1.5">
            {applied}
          </Badge>
        )}
      </Anchor>
    </li>
  )
}
