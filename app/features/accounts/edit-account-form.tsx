import { useState } from 'react'
import { accountFieldTitles } from '#app/domain/accounts/account-words.ts'
import { planPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { useShowToast } from '#app/ui/toast-provider.tsx'
import { type AccountField, accountFieldNames, editAccountForm } from './account-form.ts'
import { AccountFormFields } from './account-form-fields.tsx'
import { InvestmentFields } from './investment-fields.tsx'

type EditAccountFormProps = { account: Record<AccountField, string>; timeZones: string[] }

/** The account's own facts. A domain that another account has is refused with a link to that account. */
export function EditAccountForm({ account, timeZones }: EditAccountFormProps) {
  const showToast = useShowToast()
  // a saved form begins anew with the texts it saved; what others save meanwhile never touches a form in use
  const [saves, setSaves] = useState(0)
  const onDone = () => {
    setSaves((before) => before + 1)
    showToast({ message: 'Saved' })
  }
  return (
    <Card title="The account">
      <ActionForm
        key={saves}
        intent="edit-account"
        schema={editAccountForm}
        start={account}
        record="internal:account"
        edits={accountFieldNames}
        labels={accountFieldTitles}
        onDone={onDone}
      >
        {(tools) => {
          const twin = tools.error('otherAccount')
          return (
            <>
              <AccountFormFields tools={tools} timeZones={timeZones}>
                <InvestmentFields tools={tools} account={account} />
              </AccountFormFields>
              {twin && (
                <p className="mb-3">
                  <a href={planPath(twin)} className="text-link">
                    Open the other account
                  </a>
                </p>
              )}
              <Button type="submit" kind="primary" isPending={tools.isPending}>
                Save
              </Button>
            </>
          )
        }}
      </ActionForm>
    </Card>
  )
}
