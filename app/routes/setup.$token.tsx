import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { timeZoneNames } from '#app/domain/accounts/time-zones.ts'
import { recoveryCodesPath } from '#app/domain/paths.ts'
import { ClosedDoor } from '#app/features/auth/closed-door.tsx'
import { Door } from '#app/features/auth/door.tsx'
import { letInNewStaff, offerAt } from '#app/features/auth/new-staff-door.server.ts'
import { SecondFactorFields } from '#app/features/auth/new-staff-fields.tsx'
import { PasswordField } from '#app/features/auth/password-field.tsx'
import { setUpAtDoor, setUpOwner } from '#app/features/auth/set-up-door.server.ts'
import { VendorFields } from '#app/features/auth/set-up-fields.tsx'
import { setUpForm } from '#app/features/auth/set-up-form.ts'
import { setUpVendor } from '#app/features/auth/set-up-vendor.server.ts'
import { isSetUp, isSetupToken } from '#app/features/auth/setup-address.server.ts'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse, statusOf } from '#app/http/refusal-response.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'

const because = 'the first run of an installation has no users yet; the address on the console is the key'

export const loader = openLoader({
  because,
  load: async (scene) => {
    const { context, params } = scene
    if (!isSetupToken(params.token ?? '', context.secret)) throw refusalResponse({ code: 'not-found' })
    if (isSetUp(context.db)) return data({ isOpen: false as const }, { status: statusOf('gone') })
    const offer = await offerAt(scene, { owner: setUpOwner, email: 'admin' })
    return data({ isOpen: true as const, offer, zones: timeZoneNames() }, { status: 200 })
  },
})

export const action = openAction(because, {
  'set-up': openIntent({
    may: () => true,
    form: setUpForm,
    file: 'logo',
    before: (scene, input, files) =>
      setUpAtDoor(scene, { ...input, token: scene.params.token ?? '', logo: files.logo }),
    run: (tx, _nobody, input, at) => setUpVendor(tx, input, at),
    done: async (joined, scene) => ({
      goTo: recoveryCodesPath(),
      headers: await letInNewStaff(scene, joined),
    }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Set Cairn up' }, { name: 'robots', content: 'noindex' }]

const start = {
  vendor: '',
  accent: '#2B5C4D',
  timeZone: 'UTC',
  currency: 'EUR',
  name: '',
  email: '',
  password: '',
  code: '',
}

export default function SetUp() {
  const shown = useLoaderData<typeof loader>()
  if (!shown.isOpen) {
    return (
      <ClosedDoor
        title="Cairn is set up"
        what="This address worked once, for the first admin. Everybody else is invited from the settings."
        action={{ href: '/', label: 'Go to the start page' }}
      />
    )
  }
  return (
    <Door
      isWide
      title="Set Cairn up"
      lead="Your company and its first admin. Everything here can be changed later."
      passed={1}
    >
      <ActionForm intent="set-up" schema={setUpForm} start={start} hasFiles>
        {(tools) => (
          <>
            <h2 className="title-card mb-2">Your company</h2>
            <VendorFields tools={tools} zones={shown.zones} />
            <h2 className="title-card mt-4 mb-2">You, the first admin</h2>
            <div className="grid gap-x-5 sm:grid-cols-2">
              <Field label="Your name" error={tools.error('name')} isRequired>
                <TextInput {...tools.field('name')} autoComplete="name" />
              </Field>
              <Field label="Your e-mail address" error={tools.error('email')} isRequired>
                <TextInput {...tools.field('email')} type="email" autoComplete="username" />
              </Field>
              <PasswordField tools={tools} isNew />
            </div>
            <h2 className="title-card mt-4 mb-2">Your second factor</h2>
            <SecondFactorFields tools={tools} offer={shown.offer} />
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Set up and sign in
            </Button>
          </>
        )}
      </ActionForm>
    </Door>
  )
}
