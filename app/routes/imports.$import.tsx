import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayImport, mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { importPath, importsPath } from '#app/domain/paths.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { changeReading, readAnotherWay } from '#app/features/accounts/import/change-reading.server.ts'
import { chooseColumns } from '#app/features/accounts/import/choose-columns.server.ts'
import { findImport } from '#app/features/accounts/import/find-import.server.ts'
import { columnsForm, importForm, readingForm, startForm } from '#app/features/accounts/import/import-form.ts'
import { importPage } from '#app/features/accounts/import/import-page.server.ts'
import { ImportPage } from '#app/features/accounts/import/import-page.tsx'
import { startImport } from '#app/features/accounts/import/start-import.server.ts'
import { throwAway } from '#app/features/accounts/import/throw-away.server.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = staffLoader({
  may: mayImport,
  load: async ({ context: { db, env, at }, person, params, url }) => {
    const one = findImport(db, params.import ?? '')
    if (!one || one.cancelledAt) throw refusalResponse({ code: 'not-found' })
    const today = todayIn(findVendor(db)?.timeZone ?? 'UTC', at.now)
    const page = await importPage({ db, dataFolder: env.dataFolder, one, url, today })
    return { isAdmin: mayManageSettings(person), ...page }
  },
})

export const action = staffAction({
  'change-reading': staffIntent({
    may: mayImport,
    form: readingForm,
    before: ({ context }, input) =>
      readAnotherWay({ db: context.db, dataFolder: context.env.dataFolder }, input),
    run: changeReading,
    done: ({ importId }) => ({ goTo: `${importPath(importId)}?choose=yes` }),
  }),
  'choose-columns': staffIntent({
    may: mayImport,
    form: columnsForm,
    run: chooseColumns,
    done: ({ importId }) => ({ goTo: importPath(importId) }),
  }),
  'start-import': staffIntent({ may: mayImport, form: startForm, run: startImport }),
  'throw-away': staffIntent({
    may: mayImport,
    form: importForm,
    run: throwAway,
    done: () => ({ goTo: importsPath() }),
  }),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.fileName ?? 'Import' }]

export default function Import() {
  const { isAdmin, ...page } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      <ImportPage {...page} />
    </StaffFrame>
  )
}
