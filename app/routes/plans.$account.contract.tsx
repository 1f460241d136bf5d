import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayKeepContracts } from '#app/domain/access/accounts-policy.ts'
import { contractPath } from '#app/domain/paths.ts'
import { addContract } from '#app/features/accounts/contract/add-contract.server.ts'
import {
  addContractForm,
  editContractForm,
  removeContractForm,
} from '#app/features/accounts/contract/contract-form.ts'
import { contractPage } from '#app/features/accounts/contract/contract-page.server.ts'
import { ContractPage } from '#app/features/accounts/contract/contract-page.tsx'
import { editContract } from '#app/features/accounts/contract/edit-contract.server.ts'
import { removeContract } from '#app/features/accounts/contract/remove-contract.server.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: mayKeepContracts,
  isHidden: true,
  load: ({ context: { db, at }, account, url: { searchParams } }) => {
    const wish = { editId: searchParams.get('edit'), removeId: searchParams.get('remove') }
    return {
      slug: account.slug,
      accountName: account.name,
      ...contractPage(db, { account, now: at.now, ...wish }),
    }
  },
})

const isForStaff = { may: mayKeepContracts, isHidden: true } as const

export const action = planAction({
  'add-contract': planIntent({ ...isForStaff, form: addContractForm, run: addContract }),
  'edit-contract': planIntent({ ...isForStaff, form: editContractForm, run: editContract }),
  'remove-contract': planIntent({
    ...isForStaff,
    form: removeContractForm,
    run: removeContract,
    done: (_, { account }) => ({ goTo: contractPath(account.slug) }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Contract') }]

export default function Contract() {
  return <ContractPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
