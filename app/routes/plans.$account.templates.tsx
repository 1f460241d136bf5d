import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayApplyTemplates } from '#app/domain/access/accounts-policy.ts'
import { applyTemplatePath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { applyTemplate } from '#app/features/plan/apply-template.server.ts'
import { ApplyTemplatePage } from '#app/features/plan/apply-template-page.tsx'
import { applyTemplateForm } from '#app/features/plan/template-form.ts'
import { templatePlanPage } from '#app/features/plan/template-plan-page.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: mayApplyTemplates,
  load: ({ context: { db, at }, account, actor, url: { searchParams } }) => {
    const chosenId = searchParams.get('template') ?? ''
    return {
      ...templatePlanPage(db, { account, actor, chosenId, now: at.now }),
      ...{ slug: account.slug, accountName: account.name, isApplying: searchParams.has('apply') },
    }
  },
})

export const action = planAction({
  'apply-template': planIntent({
    may: mayApplyTemplates,
    form: applyTemplateForm,
    run: applyTemplate,
    done: ({ templateId }, { account }) => ({
      goTo: `${applyTemplatePath(account.slug)}?template=${templateId}`,
    }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Templates') }]

export default function ApplyTemplate() {
  return <ApplyTemplatePage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
