import { milestonePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { AcceptPress } from './milestone-presses.tsx'

/** A done step that asks for the reader's word. */
export type AskedStep = {
  id: string
  title: string
  version: number
  completedBy: string | null
  note: string
}

type StepsToAcceptProps = { steps: readonly AskedStep[]; slug: string }

/** Lines of a list: what the other side says is done, with the press that accepts it. */
export function StepsToAccept({ steps, slug }: StepsToAcceptProps) {
  return steps.map((step) => {
    const path = milestonePath(slug, step.id)
    return (
      <li key={step.id} className="flex flex-col gap-2 py-3">
        <p>
          {step.completedBy ?? 'The other side'} says “
          <Anchor href={path} className="text-link">
            {step.title}
          </Anchor>
          ” is done{step.note ? `: “${step.note}”` : '.'}
        </p>
        <div className="flex flex-wrap gap-2">
          <AcceptPress milestone={step} action={path} />
          <LinkButton size="small" href={path}>
            Look closer
          </LinkButton>
        </div>
      </li>
    )
  })
}
