import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayOpenThemself } from '#app/domain/access/advocacy-policy.ts'
import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'
import { PersonMenu } from '#app/features/accounts/person-menu.tsx'
import { SearchButton } from '#app/features/activity/search/search-button.tsx'
import { advocateForm } from '#app/features/advocacy/asks/advocate-form.ts'
import { advocatePage } from '#app/features/advocacy/asks/advocate-page.server.ts'
import { AdvocatePage } from '#app/features/advocacy/asks/advocate-page.tsx'
import { optOut } from '#app/features/advocacy/asks/opt-out.server.ts'
import { removePhoto, saveAdvocate } from '#app/features/advocacy/asks/save-advocate.server.ts'
import { closeToAsk } from '#app/features/advocacy/close-to-ask.server.ts'
import { openToAsk } from '#app/features/advocacy/open-to-ask.server.ts'
import { askTypeForm } from '#app/features/advocacy/opening-form.ts'
import { noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { type StoredUpload, storeUpload } from '#app/features/files/store-upload.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { personAction, personIntent } from '#app/http/actions.server.ts'
import { demand } from '#app/http/guard.server.ts'
import { personLoader } from '#app/http/loaders.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'

export const loader = personLoader({
  load: ({ context: { db, at }, person }) => {
    demand(mayOpenThemself(person))
    return { name: person.name, page: advocatePage(db, { userId: person.userId, now: at.now }) }
  },
})

const theirs = { may: mayOpenThemself, form: noFieldsForm }

export const action = personAction({
  'open-ask-type': personIntent({ ...theirs, form: askTypeForm, run: openToAsk }),
  'close-ask-type': personIntent({ ...theirs, form: askTypeForm, run: closeToAsk }),
  'save-advocate': personIntent({
    ...theirs,
    form: advocateForm,
    file: 'photo',
    before: ({ context }, _input, files) => storePhoto(context.env.dataFolder, files.photo),
    run: saveAdvocate,
  }),
  'remove-photo': personIntent({ ...theirs, run: removePhoto }),
  'opt-out': personIntent({
    ...theirs,
    run: optOut,
    done: () => ({ message: 'You are not asked for anything any more' }),
  }),
})

async function storePhoto(
  dataFolder: string,
  file: File | undefined,
): Promise<Result<{ photo: StoredUpload | null }>> {
  if (!file) return ok({ photo: null })
  const stored = await storeUpload({ dataFolder, file, isImageOnly: true })
  return stored.ok
    ? ok({ photo: stored.value })
    : refuseFields({ photo: stored.refusal.message ?? 'Choose a picture' })
}

export const meta: MetaFunction = () => [{ title: 'What you may be asked' }]

export default function Advocate() {
  const { name, page } = useLoaderData<typeof loader>()
  const vendorName = useVendorName()
  return (
    <AppShell
      name={vendorName}
      homeHref="/"
      aside={
        <>
          <SearchButton />
          <PersonMenu person={{ name }} />
        </>
      }
    >
      <RefusedNotice intents={['open-ask-type', 'close-ask-type', 'remove-photo', 'opt-out']} />
      <AdvocatePage vendorName={vendorName} page={page} />
    </AppShell>
  )
}
