import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayKeepAdvocacySettings } from '#app/domain/access/advocacy-policy.ts'
import { askTemplatePath } from '#app/domain/paths.ts'
import { SettingsPage } from '#app/features/accounts/settings-page.tsx'
import { restoreAskTemplate } from '#app/features/advocacy/asks/archive-ask-template.server.ts'
import { askTemplateForm } from '#app/features/advocacy/asks/ask-template-form.ts'
import { AskTemplateList } from '#app/features/advocacy/asks/ask-template-list.tsx'
import { askTemplateList } from '#app/features/advocacy/asks/ask-templates.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: mayKeepAdvocacySettings,
  load: ({ context: { db } }) => askTemplateList(db),
})

export const action = staffAction({
  'restore-ask-template': staffIntent({
    may: mayKeepAdvocacySettings,
    form: askTemplateForm,
    run: restoreAskTemplate,
    done: ({ templateId }) => ({ goTo: askTemplatePath(templateId) }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Words to ask with' }]

export default function Asking() {
  return (
    <SettingsPage
      current="asking"
      title="Words to ask with"
      description="Whoever asks a customer for something begins from these and makes them their own. Nothing here is sent by itself."
    >
      <RefusedNotice intents={['restore-ask-template']} />
      <AskTemplateList {...useLoaderData<typeof loader>()} />
    </SettingsPage>
  )
}
