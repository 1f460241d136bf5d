import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { currencies } from '#app/domain/accounts/account.ts'
import { ratesPath } from '#app/domain/paths.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { removeRateForm, setRateForm } from '#app/features/accounts/rates/rate-form.ts'
import { ratesPage } from '#app/features/accounts/rates/rates-page.server.ts'
import { RatesPage } from '#app/features/accounts/rates/rates-page.tsx'
import { removeRate } from '#app/features/accounts/rates/remove-rate.server.ts'
import { setRate } from '#app/features/accounts/rates/set-rate.server.ts'
import { SettingsPage } from '#app/features/accounts/settings-page.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = staffLoader({
  may: mayManageSettings,
  load: ({ context: { db, at }, url: { searchParams } }) => {
    const vendor = findVendor(db)
    if (!vendor) throw refusalResponse({ code: 'not-found' })
    const only = currencies.find((currency) => currency === searchParams.get('currency')) ?? ''
    const page = /^[1-9]\d{0,4}$/.exec(searchParams.get('page') ?? '')?.[0] ?? '1'
    return ratesPage(db, { vendor, now: at.now, only, page: Number(page) })
  },
})

const toAllRates = () => ({ goTo: ratesPath() })

export const action = staffAction({
  'set-rate': staffIntent({ may: mayManageSettings, form: setRateForm, run: setRate, done: toAllRates }),
  'remove-rate': staffIntent({
    may: mayManageSettings,
    form: removeRateForm,
    run: removeRate,
    done: toAllRates,
  }),
})

export const meta: MetaFunction = () => [{ title: 'Exchange rates' }]

export default function Rates() {
  return (
    <SettingsPage
      current="rates"
      title="What other currencies are worth"
      description="Totals over all accounts are in your own currency. They are converted by this table, and by nothing else."
    >
      <RatesPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
    </SettingsPage>
  )
}
