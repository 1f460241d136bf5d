import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAudit } from '#app/domain/access/care-policy.ts'
import { auditPath, portfolioPath } from '#app/domain/paths.ts'
import { auditNeighbours } from '#app/features/accounts/audit-neighbours.server.ts'
import { countStages } from '#app/features/accounts/portfolio-counts.server.ts'
import { answerAudit } from '#app/features/care/answer-audit.server.ts'
import { answerAuditForm, placeAccountForm } from '#app/features/care/audit-form.ts'
import { auditPage } from '#app/features/care/audit-page.server.ts'
import { AuditPage } from '#app/features/care/audit-page.tsx'
import { placeAccount } from '#app/features/care/place-account.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import type { PlanScene } from '#app/http/guard.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

const auditListPath = () => `${portfolioPath()}?show=audit`

export const loader = planLoader({
  may: mayAudit,
  load: ({ context: { db, at }, actor, account, person }) => {
    const { previous, next } = auditNeighbours(db, person, account)
    const counts = countStages(db, person, { isMine: false, tier: null })
    return {
      ...auditPage(db, { actor, account, now: at.now }),
      left: counts.reduce((sum, { audit }) => sum + audit, 0),
      listHref: auditListPath(),
      previous: previous && { name: previous.name, href: auditPath(previous.slug) },
      next: next && { name: next.name, href: auditPath(next.slug) },
    }
  },
})

export const action = planAction({
  'answer-audit': planIntent({
    may: mayAudit,
    form: answerAuditForm,
    run: answerAudit,
    done: ({ goesOn }, scene) => (goesOn ? toNext(scene) : { message: 'Answers saved' }),
  }),
  'place-account': planIntent({
    may: mayAudit,
    form: placeAccountForm,
    run: placeAccount,
    done: ({ goesOn }, scene) => (goesOn ? toNext(scene) : { message: 'Placed' }),
  }),
})

/** To the next account of the audit; to the list of them when there is none left. */
function toNext({ context, person, account }: PlanScene) {
  const { next } = auditNeighbours(context.db, person, account)
  return { goTo: next ? auditPath(next.slug) : auditListPath() }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Audit · ${data?.accountName ?? ''}` },
]

export default function Audit() {
  return <AuditPage {...useLoaderData<typeof loader>()} />
}
