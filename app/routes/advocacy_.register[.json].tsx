import { redirect } from '@remix-run/node'
import { mayKeepRegister } from '#app/domain/access/advocacy-policy.ts'
import { isRecentSignIn } from '#app/domain/auth/recent.ts'
import { registerJsonPath, signInAgainPath } from '#app/domain/paths.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { registerJson } from '#app/features/advocacy/consents/register-export.server.ts'
import { momentOf, registerWish } from '#app/features/advocacy/consents/register-wish.ts'
import { staffLoader } from '#app/http/loaders.server.ts'

/** The register as data, for whoever signed in lately (TRUST.md). */
export const loader = staffLoader({
  may: mayKeepRegister,
  load: ({ context: { db, at }, signedIn, url }) => {
    if (!isRecentSignIn(signedIn.signedInAt, at.now))
      throw redirect(signInAgainPath('staff', `${registerJsonPath()}${url.search}`))
    const wish = registerWish(url.searchParams)
    const moment = momentOf(wish, { now: at.now, timeZone: findVendor(db)?.timeZone ?? 'UTC' })
    return new Response(registerJson(db, { wish, at: moment }), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="consents-${moment.toISOString().slice(0, 10)}.json"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    })
  },
})
