import type { ReactNode } from 'react'
import { type HandoffTick, handoffTickTitles } from '#app/domain/care/handoff.ts'
import {
  contextPath,
  handoffPath,
  milestonesPath,
  peoplePath,
  personPath,
  promisesPath,
} from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { StatusDisc } from '#app/ui/status-disc.tsx'
import type { HandoffPageProps } from './handoff-page-props.ts'

/** The three things to have done, each with what it is about right there. */
export function HandoffChecklist(props: HandoffPageProps) {
  const { slug } = props
  return (
    <Card isFlush>
      <ul className="divide-y divide-line">
        <Line {...props} tick="context" more={{ href: contextPath(slug), words: 'The whole context' }}>
          <Context {...props} />
        </Line>
        <Line {...props} tick="people" more={{ href: peoplePath(slug), words: 'Everybody on the plan' }}>
          <People {...props} />
        </Line>
        <Line {...props} tick="promises" more={{ href: promisesPath(slug), words: 'All promises' }}>
          <Promised {...props} />
        </Line>
      </ul>
    </Card>
  )
}

type LineProps = HandoffPageProps & {
  tick: HandoffTick
  more: { href: string; words: string }
  children: ReactNode
}

function Line({ slug, handoffId, ticks, mayAccept, tick, more, children }: LineProps) {
  const isDone = ticks[tick]
  const title = handoffTickTitles[tick]
  return (
    <li className="flex items-start gap-3.5 px-4 py-5 sm:px-5.5">
      <StatusDisc state={isDone ? 'met' : 'open'} label={isDone ? 'Ticked' : 'Not ticked yet'} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <h2 className="font-semibold">{title}</h2>
          {mayAccept && (
            <QuickForm
              intent="tick-handoff"
              action={handoffPath(slug, handoffId)}
              hidden={{ handoffId, tick, isDone: isDone ? 'no' : 'yes' }}
            >
              <Button type="submit" size="small" kind={isDone ? 'quiet' : 'secondary'}>
                {isDone ? 'Untick' : 'Tick'}
                <span className="sr-only">: {title}</span>
              </Button>
            </QuickForm>
          )}
        </div>
        <div className="mt-2">{children}</div>
        <p className="mt-2 text-sm">
          <Anchor href={more.href} className="text-link">
            {more.words}
          </Anchor>
        </p>
      </div>
    </li>
  )
}

function Context({ context, accountName }: HandoffPageProps) {
  if (!context) return <p className="text-muted">Nothing is written down yet. Ask {accountName} first.</p>
  const { headline, challenge, success, confirmedBy } = context
  return (
    <div className="rounded-control border border-line bg-paper px-4 py-3 [overflow-wrap:anywhere]">
      {headline && <p className="font-serif text-lg">{headline}</p>}
      <p className="mt-1 whitespace-pre-line">{challenge}</p>
      <p className="mt-2 whitespace-pre-line">
        <span className="text-muted">Success:</span> {success}
      </p>
      <p className="mt-2 text-sm text-muted">
        {confirmedBy ? `Confirmed by ${confirmedBy}` : 'Nobody has confirmed it yet'}
      </p>
    </div>
  )
}

function People({ people, slug }: HandoffPageProps) {
  if (people.length === 0) return <p className="text-muted">Nobody of the customer is on the plan yet.</p>
  return (
    <ul className="flex flex-col gap-1.5">
      {people.map(({ id, name, title, controlsBudget, influencesRenewal }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <Anchor href={personPath(slug, id)} className="text-link">
            {name}
          </Anchor>
          {title && <span className="text-sm text-muted">{title}</span>}
          {controlsBudget && <Badge>controls budget</Badge>}
          {influencesRenewal && <Badge>influences renewal</Badge>}
        </li>
      ))}
    </ul>
  )
}

function Promised({ promises, steps, hasMoreSteps, slug }: HandoffPageProps) {
  return (
    <>
      <h3 className="eyebrow mb-1">Promised before the sale, still open</h3>
      {promises.length === 0 && <p className="text-muted">Nothing that is not settled.</p>}
      <ul className="flex flex-col gap-1.5">
        {promises.map(({ id, text, origin }) => (
          <li key={id} className="[overflow-wrap:anywhere]">
            {text} {origin && <span className="text-sm text-muted">· {origin}</span>}
          </li>
        ))}
      </ul>
      <h3 className="eyebrow mt-4 mb-1">Steps under way</h3>
      {steps.length === 0 && <p className="text-muted">No step is open.</p>}
      <ul className="flex flex-col gap-1.5">
        {steps.map(({ id, title, owner, due, isInternal }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {title} {isInternal && <Badge tone="internal">internal</Badge>}
            </span>
            <span className="text-sm text-muted">
              {[owner ?? 'nobody yet', due].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {hasMoreSteps && (
        <p className="mt-2 text-sm">
          <Anchor href={milestonesPath(slug)} className="text-link">
            And more steps
          </Anchor>
        </p>
      )}
    </>
  )
}
