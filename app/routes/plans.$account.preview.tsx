import { redirect } from '@remix-run/node'
import { mayPreview } from '#app/domain/access/accounts-policy.ts'
import { planPath } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { previewCookie } from '#app/features/accounts/preview-cookie.ts'
import { previewForm } from '#app/features/accounts/preview-form.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import type { PlanScene } from '#app/http/guard.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { RefusedPage } from '#app/ui/form/refused-page.tsx'

/** There is nothing to read here; whoever opens the address goes on to the plan. */
export const loader = planLoader({ may: mayPreview, load: ({ account }) => redirect(planPath(account.slug)) })

export const action = planAction({
  'start-preview': planIntent({
    may: mayPreview,
    form: previewForm,
    run: (_tx, actor) => ok(actor.accountId),
    done: (accountId, scene) => towardsPlan(scene, accountId),
  }),
  'stop-preview': planIntent({
    may: mayPreview,
    form: previewForm,
    run: () => ok(null),
    done: (_none, scene) => towardsPlan(scene, null),
  }),
})

function towardsPlan({ account, context }: PlanScene, previewOf: string | null) {
  const isSecure = context.env.baseUrl.startsWith('https:')
  return { goTo: planPath(account.slug), headers: { 'Set-Cookie': previewCookie(previewOf, isSecure) } }
}

export default function Refused() {
  return <RefusedPage />
}
