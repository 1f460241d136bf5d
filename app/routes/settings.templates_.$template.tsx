import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageTemplates } from '#app/domain/access/accounts-policy.ts'
import { templatePath, templatesPath } from '#app/domain/paths.ts'
import { SettingsPage } from '#app/features/accounts/settings-page.tsx'
import { addTemplateLine } from '#app/features/plan/add-template-line.server.ts'
import { archiveTemplate } from '#app/features/plan/archive-template.server.ts'
import { duplicateTemplate } from '#app/features/plan/duplicate-template.server.ts'
import { editTemplate } from '#app/features/plan/edit-template.server.ts'
import { editTemplateLine } from '#app/features/plan/edit-template-line.server.ts'
import { moveTemplateLine } from '#app/features/plan/move-template-line.server.ts'
import { removeTemplateLine } from '#app/features/plan/remove-template-line.server.ts'
import {
  addGoalLineForm,
  addOutcomeLineForm,
  addStepLineForm,
  editGoalLineForm,
  editOutcomeLineForm,
  editStepLineForm,
  editTemplateForm,
  moveLineForm,
  removeLineForm,
  templateForm,
} from '#app/features/plan/template-form.ts'
import { TemplateActions, TemplatePage } from '#app/features/plan/template-page.tsx'
import { templateDetails } from '#app/features/plan/template-settings-queries.server.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = staffLoader({
  may: mayManageTemplates,
  load: ({ context: { db }, params, url: { searchParams } }) => {
    const details = templateDetails(db, params.template ?? '')
    if (!details) throw refusalResponse({ code: 'not-found' })
    const asked = {
      lineId: searchParams.get('line') ?? '',
      add: searchParams.get('add') ?? '',
      goalItemId: searchParams.get('goal') ?? '',
      stage: searchParams.get('stage') ?? '',
      isArchiving: searchParams.has('archive'),
    }
    return { ...details, asked }
  },
})

const may = mayManageTemplates
const toLine = ({ templateId, lineId }: { templateId: string; lineId: string }) => ({
  goTo: `${templatePath(templateId)}#line-${lineId}`,
})
const toTemplate = ({ templateId }: { templateId: string }) => ({ goTo: templatePath(templateId) })

export const action = staffAction({
  'edit-template': staffIntent({ may, form: editTemplateForm, run: editTemplate }),
  'archive-template': staffIntent({
    may,
    form: templateForm,
    run: archiveTemplate,
    done: () => ({ goTo: templatesPath() }),
  }),
  'duplicate-template': staffIntent({ may, form: templateForm, run: duplicateTemplate, done: toTemplate }),
  'add-goal': staffIntent({ may, form: addGoalLineForm, run: addTemplateLine, done: toLine }),
  'add-outcome': staffIntent({ may, form: addOutcomeLineForm, run: addTemplateLine, done: toLine }),
  'add-milestone': staffIntent({ may, form: addStepLineForm, run: addTemplateLine, done: toLine }),
  'edit-goal': staffIntent({ may, form: editGoalLineForm, run: editTemplateLine, done: toLine }),
  'edit-outcome': staffIntent({ may, form: editOutcomeLineForm, run: editTemplateLine, done: toLine }),
  'edit-milestone': staffIntent({ may, form: editStepLineForm, run: editTemplateLine, done: toLine }),
  'remove-line': staffIntent({ may, form: removeLineForm, run: removeTemplateLine, done: toTemplate }),
  'move-line': staffIntent({ may, form: moveLineForm, run: moveTemplateLine }),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.template.name ?? 'Template'} · Templates` },
]

export default function Template() {
  const page = useLoaderData<typeof loader>()
  const { name, aim, description } = page.template
  return (
    <SettingsPage
      current="templates"
      title={name}
      description={description ? `${aim}. ${description}` : aim}
      crumbs={[{ label: 'Templates', href: templatesPath() }]}
      actions={<TemplateActions template={page.template} />}
    >
      <TemplatePage {...page} />
    </SettingsPage>
  )
}
