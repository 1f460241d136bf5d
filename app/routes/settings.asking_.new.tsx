import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayKeepAdvocacySettings } from '#app/domain/access/advocacy-policy.ts'
import { type AskType, askTypes } from '#app/domain/advocacy/ask.ts'
import { askTemplatePath, askTemplatesPath } from '#app/domain/paths.ts'
import { SettingsPage } from '#app/features/accounts/settings-page.tsx'
import { createAskTemplateForm } from '#app/features/advocacy/asks/ask-template-form.ts'
import { wordsFor } from '#app/features/advocacy/asks/ask-words.server.ts'
import { createAskTemplate } from '#app/features/advocacy/asks/create-ask-template.server.ts'
import { NewAskTemplatePage } from '#app/features/advocacy/asks/new-ask-template-page.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: mayKeepAdvocacySettings,
  load: ({ context: { db }, person, url: { searchParams } }) => {
    const type: AskType = askTypes.find((one) => one === searchParams.get('type')) ?? 'testimonial'
    const from = wordsFor(db, type).find(({ key }) => key === searchParams.get('from'))
    const { subject, message } = from ?? { subject: '', message: '' }
    return { sender: person.name, start: { type, title: '', subject, message } }
  },
})

export const action = staffAction({
  'create-ask-template': staffIntent({
    may: mayKeepAdvocacySettings,
    form: createAskTemplateForm,
    run: createAskTemplate,
    done: ({ templateId }) => ({ goTo: askTemplatePath(templateId) }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'New words to ask with' }]

export default function NewAsking() {
  const page = useLoaderData<typeof loader>()
  const vendorName = useVendorName()
  return (
    <SettingsPage
      current="asking"
      title="New words to ask with"
      description="Write them as you would say them. What stands in braces is filled in for each person."
      crumbs={[{ label: 'Words to ask with', href: askTemplatesPath() }]}
    >
      <NewAskTemplatePage vendorName={vendorName} {...page} />
    </SettingsPage>
  )
}
