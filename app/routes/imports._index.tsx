import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayImport, mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { importPath } from '#app/domain/paths.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { uploadForm } from '#app/features/accounts/import/import-form.ts'
import { listImports } from '#app/features/accounts/import/import-queries.server.ts'
import { importRow } from '#app/features/accounts/import/import-row.server.ts'
import { ImportsPage } from '#app/features/accounts/import/imports-page.tsx'
import { storeImport } from '#app/features/accounts/import/store-import.server.ts'
import { uploadImport } from '#app/features/accounts/import/upload-import.server.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: mayImport,
  load: ({ context: { db }, person, signedIn }) => {
    const zone = signedIn.timeZone ?? findVendor(db)?.timeZone ?? 'UTC'
    return { isAdmin: mayManageSettings(person), imports: listImports(db).map((row) => importRow(row, zone)) }
  },
})

export const action = staffAction({
  'upload-import': staffIntent({
    may: mayImport,
    form: uploadForm,
    file: 'file',
    before: ({ context }, _input, files) =>
      storeImport({ dataFolder: context.env.dataFolder, file: files.file }),
    run: uploadImport,
    done: ({ importId }) => ({ goTo: importPath(importId) }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Import' }]

export default function Imports() {
  const { isAdmin, imports } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      <ImportsPage imports={imports} />
    </StaffFrame>
  )
}
