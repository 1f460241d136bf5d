import { readPeriod } from '#app/domain/outcomes/period.ts'
import { figurePath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { useAnswer } from '#app/ui/form/use-answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'
import type { Waiting, WaitingFigure } from './glance.ts'

export type WaitingListProps = {
  waiting: Waiting
  slug: string
  today: string
  /** Where it is sent: this page, whose index route takes it. */
  action: string
}

/** All figures of the account that wait for this reader, to tick and confirm together. Nothing while none do. */
export function WaitingList({ waiting, slug, today, action }: WaitingListProps) {
  const { fetcher, refused, round, isPending } = useAnswer('verify')
  const { shown, count } = waiting
  if (shown.length === 0) return null
  const ticked = refused ? [refused.typed.measurementId ?? []].flat() : []
  return (
    <Card tone="asking" title="Waiting for your confirmation" count={count} id="to-confirm" className="mb-6">
      <fetcher.Form method="post" action={action}>
        <FormKey round={round} />
        <input type="hidden" name="intent" value="verify" />
        {refused && <FormMessage title={refused.fields.measurementId ?? refused.message} />}
        <ul className="divide-y divide-warning-line">
          {shown.map((figure) => (
            <li key={figure.measurementId} className="py-3 first:pt-1">
              <input type="hidden" name="shown" value={`${figure.measurementId} ${figure.value}`} />
              <Checkbox
                name="measurementId"
                value={figure.measurementId}
                defaultChecked={ticked.includes(figure.measurementId)}
                label={<Words figure={figure} />}
                hint={<Origin figure={figure} slug={slug} today={today} />}
              />
            </li>
          ))}
        </ul>
        <div className="mt-3 flex flex-wrap items-center gap-3 border-t border-warning-line pt-4">
          <Button type="submit" kind="primary" isPending={isPending}>
            Confirm those ticked
          </Button>
          {shown.length > 1 && (
            <Button type="submit" name="every" value="yes" isPending={isPending}>
              Confirm all {shown.length}
            </Button>
          )}
          <span className="text-sm text-muted">You can still dispute each of them later.</span>
        </div>
        {count > shown.length && (
          <p className="mt-3 text-sm text-muted">
            The oldest {shown.length} are shown; the others come after.
          </p>
        )}
      </fetcher.Form>
    </Card>
  )
}

function Words({ figure }: { figure: WaitingFigure }) {
  return (
    <span className="font-normal">
      <strong className="figures font-semibold">{figure.figureText}</strong> for {figure.outcome}
    </span>
  )
}

function Origin({ figure, slug, today }: { figure: WaitingFigure; slug: string; today: string }) {
  const { measuredOn: to, periodFrom: from } = figure
  return (
    <>
      {from === null ? `On ${readDate(to, { today })}` : capital(readPeriod({ from, to }))}, reported by{' '}
      {figure.reporter} ·{' '}
      <a href={figurePath(slug, figure)} className="text-link whitespace-nowrap">
        Look closer
      </a>
    </>
  )
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
