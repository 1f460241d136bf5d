import { redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { settingCookies } from '#app/domain/auth/cookie.ts'
import { ownPath, signInCheckPath, signInPath, staffSignInPath, withWayBack } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { askAtDoor } from '#app/features/auth/customer-door.server.ts'
import { Door } from '#app/features/auth/door.tsx'
import { letInAgain } from '#app/features/auth/doorway.server.ts'
import {
  continueAtDoor,
  mailReaderAtDoor,
  mailTicketAt,
  wayOfReader,
} from '#app/features/auth/mail-door.server.ts'
import { MailReaderDoor } from '#app/features/auth/mail-reader-door.tsx'
import { isSetUp } from '#app/features/auth/setup-address.server.ts'
import { askForm, mailedForm } from '#app/features/auth/sign-in-forms.ts'
import { useVendorName } from '#app/features/auth/use-vendor-name.ts'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'

const because = 'whoever is not signed in begins here'

export const loader = openLoader({
  because,
  load: (scene) => {
    const { signedIn, url, context } = scene
    const to = ownPath(url.searchParams.get('to'))
    if (signedIn && !url.searchParams.has('again')) throw redirect(to)
    const ticket = mailTicketAt(scene)
    const isFromMail = ticket !== null && !signedIn && !url.searchParams.has('other')
    const reader = isFromMail ? wayOfReader(scene, { to, ticket }) : { way: 'usual' as const }
    return {
      to,
      ticket: reader.way === 'usual' ? '' : ticket,
      reader,
      email: signedIn?.person.kind === 'customer' ? signedIn.person.email : '',
      isSetUp: isSetUp(context.db),
    }
  },
})

export const action = openAction(because, {
  'continue-as': openIntent({
    may: () => true,
    form: mailedForm,
    before: async (scene, { to, ticket }) => continueAtDoor(scene, { to, ticket }),
    run: (_tx, _nobody, { user, goTo, cookies }) => ok({ user, goTo, cookies }),
    done: async ({ user, goTo, cookies }, scene) => ({
      goTo,
      headers: await letInAgain(scene, user, cookies),
    }),
  }),
  'mail-the-reader': openIntent({
    may: () => true,
    form: mailedForm,
    before: async (scene, { to, ticket }) => {
      const asked = await mailReaderAtDoor(scene, { to, ticket })
      return asked.ok ? ok({ cookies: asked.value }) : asked
    },
    run: (_tx, _nobody, { cookies }) => ok(cookies),
    done: (cookies) => ({
      goTo: signInCheckPath(),
      headers: settingCookies(cookies),
    }),
  }),
  'ask-for-mail': openIntent({
    may: () => true,
    form: askForm,
    before: async (scene, input) => {
      const asked = await askAtDoor(scene, input)
      return asked.ok ? ok({ cookies: asked.value }) : asked
    },
    run: (_tx, _nobody, { cookies }) => ok(cookies),
    done: (cookies) => ({
      goTo: signInCheckPath(),
      headers: settingCookies(cookies),
    }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Sign in' }]

export default function SignIn() {
  const { to, email, isSetUp, reader, ticket } = useLoaderData<typeof loader>()
  if (reader.way !== 'usual') {
    const others = { usual: `${withWayBack(signInPath(), to)}`, staff: withWayBack(staffSignInPath(), to) }
    return <MailReaderDoor reader={reader} mailed={{ to, ticket: ticket ?? '' }} others={others} />
  }
  return <UsualDoor to={to} email={email} isSetUp={isSetUp} />
}

type UsualDoorProps = { to: string; email: string; isSetUp: boolean }

function UsualDoor({ to, email, isSetUp }: UsualDoorProps) {
  const vendorName = useVendorName()
  const staffHref = withWayBack(staffSignInPath(), to)
  return (
    <Door
      title="Sign in"
      lead="We mail you a link and a code. There is no password to remember."
      below={
        <>
          Do you work for {vendorName}?{' '}
          <Anchor href={staffHref} className="text-link">
            Sign in with a password
          </Anchor>
        </>
      }
    >
      {!isSetUp && (
        <Notice tone="warning" title="Not set up yet" className="mb-4">
          Nobody can sign in so far. The address for setting Cairn up stands on the server’s console.
        </Notice>
      )}
      <ActionForm intent="ask-for-mail" schema={askForm} start={{ email, to }} hidden={['to']}>
        {({ field, error, isPending }) => (
          <>
            <Field label="Your e-mail address" error={error('email')} isRequired>
              <TextInput {...field('email')} type="email" autoComplete="email" autoFocus />
            </Field>
            <Button type="submit" kind="primary" isPending={isPending} className="w-full">
              Send me the mail
            </Button>
          </>
        )}
      </ActionForm>
    </Door>
  )
}
