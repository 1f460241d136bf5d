import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayCreateAccount, mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { timeZoneNames } from '#app/domain/accounts/time-zones.ts'
import { planPath, portfolioPath } from '#app/domain/paths.ts'
import { createAccountForm } from '#app/features/accounts/account-form.ts'
import { createAccount } from '#app/features/accounts/create-account.server.ts'
import { CreateAccountForm } from '#app/features/accounts/create-account-form.tsx'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = staffLoader({
  may: mayCreateAccount,
  load: ({ context, person }) => {
    const vendor = findVendor(context.db)
    const start = { currency: vendor?.currency ?? 'EUR', timeZone: vendor?.timeZone ?? 'UTC' }
    return { isAdmin: mayManageSettings(person), start, timeZones: timeZoneNames(start.timeZone) }
  },
})

export const action = staffAction({
  'create-account': staffIntent({
    may: mayCreateAccount,
    form: createAccountForm,
    run: createAccount,
    done: ({ slug }) => ({ goTo: planPath(slug) }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'New account' }]

export default function NewAccount() {
  const { isAdmin, start, timeZones } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      <div className="max-w-2xl">
        <PageHeader
          crumbs={[{ label: 'Portfolio', href: portfolioPath() }]}
          title="Who is the new customer?"
          description="The plan begins in Capture today, with you on the team. Next you write down what they are up against, and invite the people you plan with."
        />
        <CreateAccountForm start={start} timeZones={timeZones} />
      </div>
    </StaffFrame>
  )
}
