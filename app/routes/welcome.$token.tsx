import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { recoveryCodesPath, staffSignInPath } from '#app/domain/paths.ts'
import { acceptStaffInvitation } from '#app/features/auth/accept-staff-invitation.server.ts'
import { ClosedDoor } from '#app/features/auth/closed-door.tsx'
import { Door } from '#app/features/auth/door.tsx'
import { findInvitation, isOpenInvitation } from '#app/features/auth/invitation-queries.server.ts'
import { letInNewStaff, offerAt, welcomeAtDoor } from '#app/features/auth/new-staff-door.server.ts'
import { SecondFactorFields } from '#app/features/auth/new-staff-fields.tsx'
import { PasswordField } from '#app/features/auth/password-field.tsx'
import { welcomeForm } from '#app/features/auth/sign-in-forms.ts'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse, statusOf } from '#app/http/refusal-response.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'

const because = 'a staff invitation is opened by people who are not users yet'

export const loader = openLoader({
  because,
  load: async (scene) => {
    const { context, params } = scene
    const found = findInvitation(context.db, params.token ?? '')
    if (!found?.invitation.staffRole) throw refusalResponse({ code: 'not-found' })
    if (!isOpenInvitation(found, context.at.now)) {
      const isUsed = found.invitation.usedAt !== null
      return data({ isOpen: false as const, isUsed }, { status: statusOf('gone') })
    }
    const { id, name, email } = found.invitation
    const offer = await offerAt(scene, { owner: { kind: 'invitation', id }, email })
    return data({ isOpen: true as const, name, email, inviter: found.inviter, offer }, { status: 200 })
  },
})

export const action = openAction(because, {
  'set-up': openIntent({
    may: () => true,
    form: welcomeForm,
    before: async (scene, input) => welcomeAtDoor(scene, { ...input, token: scene.params.token ?? '' }),
    run: (tx, _nobody, input, at) => acceptStaffInvitation(tx, input, at),
    done: async (joined, scene) => ({
      goTo: recoveryCodesPath(),
      headers: await letInNewStaff(scene, joined),
    }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Welcome' }, { name: 'robots', content: 'noindex' }]

export default function Welcome() {
  const shown = useLoaderData<typeof loader>()
  if (!shown.isOpen) {
    return (
      <ClosedDoor
        title={shown.isUsed ? 'This invitation was used' : 'This invitation is over'}
        what={
          shown.isUsed
            ? 'It works once. Sign in with the password you chose.'
            : 'It was taken back, or it is older than 14 days. Ask the person who invited you for a new one.'
        }
        action={{ href: staffSignInPath(), label: 'Go to the sign-in page' }}
      />
    )
  }
  return (
    <Door
      isWide
      title="Welcome to the team"
      lead={`${shown.inviter ?? 'A colleague'} invited ${shown.email}. Choose a password and set up the code that goes with it.`}
    >
      <ActionForm intent="set-up" schema={welcomeForm} start={{ name: shown.name, password: '', code: '' }}>
        {(tools) => (
          <>
            <div className="grid gap-x-5 sm:grid-cols-2">
              <Field label="Your name" hint="As customers see it" error={tools.error('name')} isRequired>
                <TextInput {...tools.field('name')} autoComplete="name" />
              </Field>
              <PasswordField tools={tools} isNew />
            </div>
            <h2 className="title-card mt-3 mb-2">The second factor</h2>
            <SecondFactorFields tools={tools} offer={shown.offer} />
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Finish and sign in
            </Button>
          </>
        )}
      </ActionForm>
    </Door>
  )
}
