import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { timeZoneNames } from '#app/domain/accounts/time-zones.ts'
import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'
import { editVendor } from '#app/features/accounts/edit-vendor.server.ts'
import { VendorForm } from '#app/features/accounts/edit-vendor-form.tsx'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { SettingsPage } from '#app/features/accounts/settings-page.tsx'
import { editVendorForm } from '#app/features/accounts/vendor-form.ts'
import { type StoredUpload, storeUpload } from '#app/features/files/store-upload.server.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = staffLoader({
  may: mayManageSettings,
  load: ({ context }) => {
    const found = findVendor(context.db)
    if (!found) throw refusalResponse({ code: 'not-found' })
    const { logoFileId, ...vendor } = found
    return { vendor, logoFileId, timeZones: timeZoneNames(vendor.timeZone) }
  },
})

export const action = staffAction({
  'edit-vendor': staffIntent({
    may: mayManageSettings,
    form: editVendorForm,
    file: 'logo',
    before: ({ context }, _input, files) => storeLogo(context.env.dataFolder, files.logo),
    run: editVendor,
  }),
})

async function storeLogo(
  dataFolder: string,
  file: File | undefined,
): Promise<Result<{ logo: StoredUpload | null }>> {
  if (!file) return ok({ logo: null })
  const stored = await storeUpload({ dataFolder, file, isImageOnly: true })
  return stored.ok
    ? ok({ logo: stored.value })
    : refuseFields({ logo: stored.refusal.message ?? 'Choose a picture' })
}

export const meta: MetaFunction = () => [{ title: 'Settings' }]

export default function Settings() {
  return (
    <SettingsPage
      current="vendor"
      title="How customers see you"
      description="Your name and your colour stand on every page."
    >
      <VendorForm {...useLoaderData<typeof loader>()} />
    </SettingsPage>
  )
}
