import { readPeriod } from '#app/domain/outcomes/period.ts'
import { contextPath, goalPath, outcomePath, outcomesPath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import { TermsToAgreeLines } from '#app/features/outcomes/terms-to-agree.tsx'
import { StepsToAccept } from '#app/features/plan/steps-to-accept.tsx'
import { Anchor } from '#app/ui/anchor.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import type { PlanPageData } from './read-plan-page.server.ts'

/** What waits for this very reader; nothing is drawn when nothing does. */
export function WaitingCard({
  account,
  context,
  goals,
  waiting,
  terms,
  toAccept,
  path,
  today,
}: PlanPageData) {
  const { slug } = account
  const toAgree = goals.filter((goal) => goal.mayAgree)
  const onPath = path?.waiting ?? []
  const asked = onPath.length + waiting.count + terms.count + toAccept.length + toAgree.length
  const count = asked + (context?.mayConfirm ? 1 : 0)
  if (count === 0) return null
  return (
    <Card tone="asking" title="Waiting for you" count={count}>
      <ul className="divide-y divide-warning-line">
        {onPath.map(({ key, text, href, button }) => (
          <Asked key={key} href={href} button={button} isFirst={key === 'sign'}>
            {text}
          </Asked>
        ))}
        {waiting.shown.map((figure) => (
          <li key={figure.measurementId} className="flex flex-col gap-2 py-3">
            <p>
              <strong>{figure.figureText}</strong> for{' '}
              <Anchor href={outcomePath(slug, figure.outcomeId)} className="text-link">
                {figure.outcome}
              </Anchor>{' '}
              {whenOf(figure, today)}, reported by {figure.reporter}
            </p>
            <div className="flex flex-wrap gap-2">
              <QuickForm
                intent="verify"
                action={outcomePath(slug, figure.outcomeId)}
                hidden={{ measurementId: figure.measurementId, seen: figure.value }}
              >
                <Button type="submit" kind="primary" size="small">
                  Confirm
                </Button>
              </QuickForm>
              <LinkButton size="small" href={outcomePath(slug, figure.outcomeId)}>
                Look closer
              </LinkButton>
            </div>
          </li>
        ))}
        {waiting.count > waiting.shown.length && (
          <li className="py-3">
            <Anchor href={outcomesPath(slug)} className="text-link">
              {waiting.count - waiting.shown.length} more to confirm
            </Anchor>
          </li>
        )}
        <TermsToAgreeLines terms={terms} slug={slug} />
        <StepsToAccept steps={toAccept} slug={slug} />
        {context?.mayConfirm && (
          <Asked href={contextPath(slug)} button="Read and confirm">
            Is this your challenge, in your words? Somebody on your side confirms it.
          </Asked>
        )}
        {toAgree.map((goal) => (
          <Asked key={goal.id} href={goalPath(slug, goal.id)} button="Read and agree">
            The goal “{goal.title}” is proposed.
          </Asked>
        ))}
      </ul>
    </Card>
  )
}

/** "on 30 Apr", "for March 2026". */
function whenOf({ measuredOn, periodFrom }: PlanPageData['waiting']['shown'][number], today: string): string {
  if (periodFrom === null) return `on ${readDate(measuredOn, { today })}`
  return `for ${readPeriod({ from: periodFrom, to: measuredOn })}`
}

type AskedProps = { href: string; button: string; isFirst?: boolean; children: React.ReactNode }

function Asked({ href, button, isFirst = false, children }: AskedProps) {
  return (
    <li className="flex flex-col items-start gap-2 py-3">
      <p>{children}</p>
      <LinkButton size="small" kind={isFirst ? 'primary' : 'secondary'} href={href}>
        {button}
      </LinkButton>
    </li>
  )
}
