import { criterionTitles } from '#app/domain/care/criteria.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card, InternalLabel } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { StatusDisc } from '#app/ui/status-disc.tsx'
import type { GatePageData } from './gate-page.server.ts'
import type { ShownCriterion } from './shown-criteria.server.ts'

type ChecklistProps = { page: GatePageData; path: string; criteria: readonly ShownCriterion[]; title: string }

/** The criteria of a gate: the very list that the server enforces. */
export function GateChecklist({ page, path, criteria, title }: ChecklistProps) {
  return (
    <Card>
      <h2 className="sr-only">{title}</h2>
      <ul className="-my-3 divide-y divide-line">
        {criteria.map((criterion) => (
          <li key={criterion.key} className="flex gap-x-4 py-4">
            <span className="mt-px">
              <StatusDisc state={criterion.state} />
            </span>
            <Line criterion={criterion} page={page} path={path} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type LineProps = { criterion: ShownCriterion; page: GatePageData; path: string }

function Line({ criterion, page, path }: LineProps) {
  const { key, state, title, detail, on, fix, quote, waiver, isLapsed } = criterion
  const asked = page.askedWaivers.find((one) => one.criterion === key)
  const isQuoted = quote.length > 0
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className={classNames('min-w-0 flex-1', fix && 'basis-64')}>
        <p className={classNames('font-semibold', page.position === 'ahead' && 'text-muted')}>{title}</p>
        {isQuoted && <Quote paragraphs={quote} />}
        {detail && (
          <p className={classNames('text-sm', isQuoted || isLapsed ? 'text-warning' : 'text-muted')}>
            {detail}
          </p>
        )}
        {waiver && (
          <div className="mt-1 text-sm text-muted">
            {state === 'met' ? 'Was let go' : 'Let go'} by {waiver.by}: “{waiver.reason}”
            {page.may.waive && (
              <QuickForm
                intent="end-waiver"
                action={path}
                hidden={{ waiverId: waiver.id }}
                className="mt-1.5"
              >
                <Button type="submit" size="small">
                  Ask for it again
                </Button>
              </QuickForm>
            )}
          </div>
        )}
        {asked && <AskedWaiver {...asked} page={page} path={path} />}
      </div>
      {fix && (
        <LinkButton href={fix.href} className="shrink-0">
          {fix.label}
          <span className="sr-only">: {title}</span>
        </LinkButton>
      )}
      {on && <span className="shrink-0 text-sm text-muted">{on}</span>}
    </div>
  )
}

/** The customer's own text with the vendor's words in it marked. */
function Quote({ paragraphs }: { paragraphs: ShownCriterion['quote'] }) {
  return (
    <blockquote className="mt-2 mb-1.5 flex flex-col gap-2 rounded-control bg-paper px-3.5 py-3 text-sm">
      {paragraphs.map((parts, index) => (
        <p key={index} className="whitespace-pre-line">
          {parts.map(({ text, isTerm }, place) =>
            isTerm ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
          )}
        </p>
      ))}
    </blockquote>
  )
}

type AskedWaiverProps = GatePageData['askedWaivers'][number] & Pick<LineProps, 'page' | 'path'>

/** What a colleague asks a lead to let go; only the vendor's side gets here. */
function AskedWaiver({ waiverId, criterion, reason, askedBy, page, path }: AskedWaiverProps) {
  const about = <span className="sr-only">: {criterionTitles[criterion]}</span>
  return (
    <div className="mt-2 rounded-control border border-internal-line bg-internal-paper px-3 py-2.5 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-semibold">{askedBy} asks to let this go</span>
        <InternalLabel vendorName={page.vendorName} />
      </p>
      <p className="mt-0.5">“{reason}”</p>
      {page.may.waive ? (
        <div className="mt-2 flex flex-wrap gap-2">
          <QuickForm intent="grant-waiver" action={path} hidden={{ criterion, reason }}>
            <Button type="submit" kind="primary" size="small">
              Let it go{about}
            </Button>
          </QuickForm>
          <QuickForm intent="refuse-waiver" action={path} hidden={{ waiverId }}>
            <Button type="submit" size="small">
              Refuse{about}
            </Button>
          </QuickForm>
        </div>
      ) : (
        <p className="text-muted">A lead answers.</p>
      )}
    </div>
  )
}
