import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { timeZoneNames } from '#app/domain/accounts/time-zones.ts'
import { changingPerson } from '#app/domain/auth/cookie.ts'
import { hashSecret } from '#app/domain/auth/derive.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { recoveryCodesPath, signInPath } from '#app/domain/paths.ts'
import { readFullDate, readInstant } from '#app/domain/reading.ts'
import { ok } from '#app/domain/refusal.ts'
import { PersonMenu } from '#app/features/accounts/person-menu.tsx'
import { SearchButton } from '#app/features/activity/search/search-button.tsx'
import { codesCookie } from '#app/features/auth/codes-cookie.ts'
import { deviceTokenIn } from '#app/features/auth/device-cookie.server.ts'
import { forgetBrowserAt } from '#app/features/auth/doorway.server.ts'
import { forgetOwnDevice } from '#app/features/auth/forget-own-device.server.ts'
import { profileForm } from '#app/features/auth/profile-form.ts'
import { ProfilePage } from '#app/features/auth/profile-page.tsx'
import { findProfile, listSessions } from '#app/features/auth/profile-queries.server.ts'
import { countRecoveryCodes, renewRecoveryCodes } from '#app/features/auth/recovery-codes.server.ts'
import { forgetAllDevices, listDevices } from '#app/features/auth/remembered-devices.server.ts'
import { saveProfile } from '#app/features/auth/save-profile.server.ts'
import { endAllSessions, sessionWorld } from '#app/features/auth/sessions.server.ts'
import { codeForm, forgetDeviceForm, noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { spendSecondFactor } from '#app/features/auth/staff-door.server.ts'
import { personAction, personIntent } from '#app/http/actions.server.ts'
import { personLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'
import type { loader as rootLoader } from '../root.tsx'

export const loader = personLoader({
  load: ({ context, person, signedIn, request }) => {
    const { db, at } = context
    const own = findProfile(db, person.userId)
    if (!own) throw refusalResponse({ code: 'not-found' })
    const timeZone = own.timeZone ?? 'UTC'
    const thisOne = hashSecret(signedIn.token)
    const { isSecure } = sessionWorld(context)
    const thisBrowser = hashSecret(deviceTokenIn(request.headers.get('cookie'), isSecure) ?? '')
    return {
      email: own.email,
      start: { name: own.name, title: own.title, timeZone: own.timeZone ?? '' },
      zones: own.timeZone ? timeZoneNames(own.timeZone) : timeZoneNames(),
      codesLeft: person.kind === 'staff' ? countRecoveryCodes(db, person.userId) : null,
      sessions: listSessions(db, person.userId, at.now).map(({ id, device, since }) => ({
        device,
        since: `${readInstant(since, timeZone)}${own.timeZone ? '' : ' UTC'}`,
        sinceIso: since.toISOString(),
        isThis: id === thisOne,
      })),
      devices: listDevices(db, person.userId, at.now).map(({ deviceId, device, until }) => ({
        deviceId,
        device,
        until: readFullDate(todayIn(timeZone, until)),
        isThis: deviceId === thisBrowser,
      })),
    }
  },
})

export const action = personAction({
  'save-profile': personIntent({ may: () => true, form: profileForm, run: saveProfile }),
  'sign-out-everywhere': personIntent({
    may: () => true,
    form: noFieldsForm,
    run: (tx, person, _nothing, at) => ok(forgetAllDevices(tx, person.userId, at.now)),
    done: async (_nothing, scene) => {
      const ended = await endAllSessions(sessionWorld(scene.context), scene.person.userId)
      return { goTo: signInPath(), headers: changingPerson([ended, forgetBrowserAt(scene)]) }
    },
  }),
  'forget-device': personIntent({
    may: () => true,
    form: forgetDeviceForm,
    run: forgetOwnDevice,
    done: () => ({ message: 'That browser asks for a sign-in mail from now on' }),
  }),
  'renew-recovery-codes': personIntent({
    may: (person) => person.kind === 'staff',
    form: codeForm,
    before: async (scene) => {
      const spent = await spendSecondFactor(scene, scene.person.userId)
      return spent.ok ? ok({ secret: scene.context.secret }) : spent
    },
    run: renewRecoveryCodes,
    done: (setId, { context, person }) => {
      const { isSecure, now } = sessionWorld(context)
      const cookie = codesCookie({ userId: person.userId, setId }, { secret: context.secret, isSecure, now })
      return { goTo: recoveryCodesPath(), headers: { 'Set-Cookie': cookie } }
    },
  }),
})

export const meta: MetaFunction = () => [{ title: 'Your profile' }]

export default function Profile() {
  const page = useLoaderData<typeof loader>()
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  return (
    <AppShell
      name={vendorName}
      homeHref="/"
      aside={
        <>
          <SearchButton />
          <PersonMenu person={{ name: page.start.name }} />
        </>
      }
    >
      <ProfilePage {...page} />
    </AppShell>
  )
}
