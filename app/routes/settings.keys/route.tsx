import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { isRecentSignIn } from '#app/domain/auth/recent.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { keysPath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import { ok } from '#app/domain/refusal.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { needRecentSignIn } from '#app/features/accounts/need-recent-sign-in.ts'
import { SettingsPage } from '#app/features/accounts/settings-page.tsx'
import { SignInAgainNotice } from '#app/features/accounts/sign-in-again-notice.tsx'
import { keyCookie, noKeyCookie, shownKeyOf } from '#app/features/auth/key-cookie.ts'
import { keyForm, makeKeyForm } from '#app/features/auth/key-form.ts'
import { listKeys } from '#app/features/auth/key-queries.server.ts'
import { keyText, makeKey } from '#app/features/auth/make-key.server.ts'
import { revokeKey } from '#app/features/auth/revoke-key.server.ts'
import { sessionWorld } from '#app/features/auth/sessions.server.ts'
import { noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'
import { KeysTable } from './keys-table.tsx'
import { MakeKeyForm } from './make-key-form.tsx'
import { ShownKey } from './shown-key.tsx'

export const loader = staffLoader({
  may: mayManageSettings,
  load: ({ context, request, person, signedIn }) => {
    const { db, at, secret } = context
    const zone = signedIn.timeZone ?? findVendor(db)?.timeZone ?? 'UTC'
    const today = todayIn(zone, at.now)
    const day = (instant: Date) => readDate(todayIn(zone, instant), { today })
    const shownId = shownKeyOf(request.headers.get('cookie'), person.userId, {
      ...{ secret, now: at.now, isSecure: sessionWorld(context).isSecure },
    })
    const keys = listKeys(db)
    const shown = keys.find(({ id, revokedAt }) => id === shownId && revokedAt === null)
    return {
      keys: keys.map(({ id, name, ending, maker, createdAt, lastUsedAt, revokedAt }) => ({
        ...{ id, name, ending, maker, createdOn: day(createdAt) },
        lastUsedOn: lastUsedAt ? day(lastUsedAt) : '',
        revokedOn: revokedAt ? day(revokedAt) : '',
      })),
      shown: shown ? { name: shown.name, text: keyText(secret, shown.id) } : null,
      isRecent: isRecentSignIn(signedIn.signedInAt, at.now),
    }
  },
})

export const action = staffAction({
  'make-key': staffIntent({
    may: mayManageSettings,
    form: makeKeyForm,
    before: async (scene) => {
      const recent = await needRecentSignIn(scene)
      return recent.ok ? ok({ secret: scene.context.secret }) : recent
    },
    run: makeKey,
    done: (made, { context }) => ({
      goTo: keysPath(),
      headers: {
        'Set-Cookie': keyCookie(made, { secret: context.secret, ...sessionWorld(context) }),
      },
    }),
  }),
  'kept-it': staffIntent({
    may: mayManageSettings,
    form: noFieldsForm,
    run: () => ok(null),
    done: (_nothing, { context }) => ({
      goTo: keysPath(),
      headers: { 'Set-Cookie': noKeyCookie(sessionWorld(context).isSecure) },
    }),
  }),
  'revoke-key': staffIntent({
    may: mayManageSettings,
    form: keyForm,
    before: needRecentSignIn,
    run: revokeKey,
    done: () => ({ goTo: keysPath() }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Keys' }]

export default function Keys() {
  const { keys, shown, isRecent } = useLoaderData<typeof loader>()
  return (
    <SettingsPage
      current="keys"
      title="Keys for programs"
      description="A program of yours sends figures and product usage with a key, in the name of whoever made it. What it sends is unconfirmed until the customer confirms it."
    >
      {!isRecent && <SignInAgainNotice kind="staff" goTo={keysPath()} what="Making or revoking a key" />}
      {shown && <ShownKey shown={shown} />}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <KeysTable keys={keys} />
        <MakeKeyForm />
      </div>
    </SettingsPage>
  )
}
