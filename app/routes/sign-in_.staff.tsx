import { redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { ownPath, signInPath, staffCodePath, staffSignInPath, withWayBack } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { Door } from '#app/features/auth/door.tsx'
import { PasswordField } from '#app/features/auth/password-field.tsx'
import { staffSignInForm } from '#app/features/auth/sign-in-forms.ts'
import { passwordAtDoor } from '#app/features/auth/staff-door.server.ts'
import { currentCode } from '#app/features/auth/totp.server.ts'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'

const because = 'staff who are not signed in begin here'

export const loader = openLoader({
  because,
  load: ({ signedIn, url }) => {
    const to = ownPath(url.searchParams.get('to'))
    if (signedIn && !url.searchParams.has('again')) throw redirect(to)
    return { to, email: signedIn?.person.kind === 'staff' ? signedIn.person.email : '' }
  },
})

export const action = openAction(because, {
  'check-password': openIntent({
    may: () => true,
    form: staffSignInForm,
    before: async (scene, input) => passwordAtDoor(scene, input),
    run: (_tx, _nobody, { user, cookie }) => ok({ user, cookie }),
    done: ({ user, cookie }, { context }) => {
      if (context.env.isDemo && user.isDemo && user.totpSecret) {
        const code = currentCode(user.totpSecret, context.at.now)
        context.log.info({ code }, 'demo only: the code for the second step of this sign-in')
      }
      return { goTo: staffCodePath(), headers: { 'Set-Cookie': cookie } }
    },
  }),
})

export const meta: MetaFunction = () => [{ title: 'Staff sign-in' }]

export default function StaffSignIn() {
  const { to, email } = useLoaderData<typeof loader>()
  return (
    <Door
      title="Staff sign-in"
      lead="Your password first, then the code of your authenticator app."
      below={
        <>
          A customer?{' '}
          <Anchor href={withWayBack(signInPath(), to)} className="text-link">
            Sign in by mail
          </Anchor>
        </>
      }
    >
      <ActionForm
        intent="check-password"
        action={staffSignInPath()}
        schema={staffSignInForm}
        start={{ email, password: '', to }}
        hidden={['to']}
      >
        {(tools) => (
          <>
            <Field label="E-mail address" error={tools.error('email')} isRequired>
              <TextInput
                {...tools.field('email')}
                type="email"
                autoComplete="username"
                autoFocus={email === ''}
              />
            </Field>
            <PasswordField tools={tools} />
            <Button type="submit" kind="primary" isPending={tools.isPending} className="w-full">
              Go on
            </Button>
          </>
        )}
      </ActionForm>
    </Door>
  )
}
