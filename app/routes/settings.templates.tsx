import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageTemplates } from '#app/domain/access/accounts-policy.ts'
import { templatePath, templatesPath } from '#app/domain/paths.ts'
import { SettingsPage } from '#app/features/accounts/settings-page.tsx'
import { addShippedTemplates } from '#app/features/plan/add-shipped-templates.server.ts'
import { createTemplate } from '#app/features/plan/create-template.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { restoreTemplate } from '#app/features/plan/restore-template.server.ts'
import {
  addShippedTemplatesForm,
  createTemplateForm,
  templateForm,
} from '#app/features/plan/template-form.ts'
import { TemplateList } from '#app/features/plan/template-list.tsx'
import { templateList } from '#app/features/plan/template-settings-queries.server.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'
import { LinkButton } from '#app/ui/button.tsx'

export const loader = staffLoader({
  may: mayManageTemplates,
  load: ({ context: { db }, url }) => ({ ...templateList(db), isAdding: url.searchParams.has('new') }),
})

export const action = staffAction({
  'create-template': staffIntent({
    may: mayManageTemplates,
    form: createTemplateForm,
    run: createTemplate,
    done: ({ templateId }) => ({ goTo: templatePath(templateId) }),
  }),
  'add-shipped': staffIntent({
    may: mayManageTemplates,
    form: addShippedTemplatesForm,
    run: addShippedTemplates,
    done: ({ added }) => ({ message: added === 0 ? 'All of them are here already' : `Added ${added}` }),
  }),
  'restore-template': staffIntent({
    may: mayManageTemplates,
    form: templateForm,
    run: restoreTemplate,
    done: ({ templateId }) => ({ goTo: templatePath(templateId) }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Templates' }]

export default function Templates() {
  return (
    <SettingsPage
      current="templates"
      title="Where a plan begins"
      description="A template lays out goals and steps for a kind of customer. Your colleagues apply it on a plan and then make it the customer’s own."
      actions={
        <LinkButton href={`${templatesPath()}?new`} kind="primary">
          New template
        </LinkButton>
      }
    >
      <RefusedNotice intents={['add-shipped', 'restore-template']} />
      <TemplateList {...useLoaderData<typeof loader>()} />
    </SettingsPage>
  )
}
