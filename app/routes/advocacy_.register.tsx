import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { mayKeepRegister } from '#app/domain/access/advocacy-policy.ts'
import { isRecentSignIn } from '#app/domain/auth/recent.ts'
import { registerPath } from '#app/domain/paths.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { SignInAgainNotice } from '#app/features/accounts/sign-in-again-notice.tsx'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { readRegister } from '#app/features/advocacy/consents/register-page.server.ts'
import { RegisterPage } from '#app/features/advocacy/consents/register-page.tsx'
import { registerWish } from '#app/features/advocacy/consents/register-wish.ts'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: mayKeepRegister,
  load: ({ context: { db, at }, person, signedIn, url }) => {
    const timeZone = findVendor(db)?.timeZone ?? 'UTC'
    return {
      isAdmin: mayManageSettings(person),
      isRecent: isRecentSignIn(signedIn.signedInAt, at.now),
      ...readRegister(db, { wish: registerWish(url.searchParams), now: at.now, timeZone }),
    }
  },
})

export const meta: MetaFunction = () => [{ title: 'Register of consents' }]

export default function Register() {
  const { isAdmin, isRecent, ...page } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      {!isRecent && <SignInAgainNotice kind="staff" goTo={registerPath()} what="Exporting the register" />}
      <RegisterPage {...page} />
    </StaffFrame>
  )
}
