import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayKeepAdvocacySettings } from '#app/domain/access/advocacy-policy.ts'
import { askTypeWords } from '#app/domain/advocacy/ask.ts'
import { askTemplatesPath } from '#app/domain/paths.ts'
import { SettingsPage } from '#app/features/accounts/settings-page.tsx'
import { archiveAskTemplate } from '#app/features/advocacy/asks/archive-ask-template.server.ts'
import { askTemplateForm, editAskTemplateForm } from '#app/features/advocacy/asks/ask-template-form.ts'
import { AskTemplateActions, AskTemplatePage } from '#app/features/advocacy/asks/ask-template-page.tsx'
import { findAskTemplate } from '#app/features/advocacy/asks/ask-templates.server.ts'
import { editAskTemplate } from '#app/features/advocacy/asks/edit-ask-template.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

const may = mayKeepAdvocacySettings

export const loader = staffLoader({
  may,
  load: ({ context: { db }, person, params, url: { searchParams } }) => {
    const found = findAskTemplate(db, params.template ?? '')
    if (!found) throw refusalResponse({ code: 'not-found' })
    const { id, type, title, subject, message, archivedAt } = found
    const template = { id, type, title, subject, message, isArchived: archivedAt !== null }
    return { template, sender: person.name, isArchiving: searchParams.has('archive') }
  },
})

export const action = staffAction({
  'edit-ask-template': staffIntent({ may, form: editAskTemplateForm, run: editAskTemplate }),
  'archive-ask-template': staffIntent({
    may,
    form: askTemplateForm,
    run: archiveAskTemplate,
    done: () => ({ goTo: askTemplatesPath() }),
  }),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.template.title ?? 'Words'} · Words to ask with` },
]

export default function Asking() {
  const page = useLoaderData<typeof loader>()
  const vendorName = useVendorName()
  const { template } = page
  return (
    <SettingsPage
      current="asking"
      title={template.title}
      description={`To ask for ${askTypeWords[template.type]}.`}
      crumbs={[{ label: 'Words to ask with', href: askTemplatesPath() }]}
      actions={<AskTemplateActions template={template} />}
    >
      <RefusedNotice intents={['archive-ask-template']} />
      <AskTemplatePage vendorName={vendorName} {...page} />
    </SettingsPage>
  )
}
