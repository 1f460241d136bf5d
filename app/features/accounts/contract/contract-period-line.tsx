import { useState } from 'react'
import { contractFieldTitles } from '#app/domain/accounts/contract.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ContractFields } from './contract-fields.tsx'
import { contractFieldNames, editContractForm } from './contract-form.ts'
import type { ShownPeriod } from './contract-page.server.ts'

type LineProps = {
  period: ShownPeriod
  currency: string
  /** The page's own address. */
  action: string
}

const stateWords = { over: 'Over', ahead: 'Ahead' } as const

/** One period: its days, its price, what that is a year, and the ways to change it. */
export function ContractPeriodLine({ period, currency, action }: LineProps) {
  const { from, to, price, aYear, state } = period
  return (
    <li className="border-internal-line py-3 not-last:border-b first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <span className="font-semibold">
          {from} to {to} {state !== 'holds' && <Badge>{stateWords[state]}</Badge>}
          {state === 'holds' && <Badge tone="good">Holds today</Badge>}
        </span>
        <span className="figures font-semibold">{price}</span>
      </p>
      <p className="text-sm text-muted">{aYear} a year</p>
      {period.isRemoved && (
        <Notice tone="warning" title="Remove this period?" className="mt-2">
          <Remove period={period} action={action} />
        </Notice>
      )}
      <div className="mt-1.5 flex flex-wrap items-baseline justify-between gap-x-4 print-hidden">
        <Change period={period} currency={currency} action={action} />
        <Dialog
          opener={
            <>
              Remove…
              <span className="sr-only">
                {from} to {to}
              </span>
            </>
          }
          openerKind="quiet"
          openerSize="small"
          fallbackHref={`${action}?remove=${period.id}`}
          title="Remove this period?"
        >
          <Remove period={period} action={action} />
        </Dialog>
      </div>
    </li>
  )
}

function Remove({ period: { id, from, to }, action }: Pick<LineProps, 'period' | 'action'>) {
  return (
    <>
      <p className="mb-3">
        {from} to {to} counts no more: neither in the cost, nor in the value per year. The history keeps it.
      </p>
      <QuickForm intent="remove-contract" action={action} hidden={{ contractId: id }}>
        <Button type="submit" kind="danger">
          Remove the period
        </Button>
      </QuickForm>
    </>
  )
}

function Change({ period, currency, action }: LineProps) {
  const [saves, setSaves] = useState(0)
  const { id: contractId, from, to, texts } = period
  return (
    <details
      key={saves}
      open={period.isEdited && saves === 0}
      className="group min-w-0 flex-1 basis-40 open:basis-full"
    >
      <summary className="flex items-center gap-2 font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        Change…
        <span className="sr-only">
          {from} to {to}
        </span>
      </summary>
      <ActionForm
        intent="edit-contract"
        schema={editContractForm}
        action={action}
        start={{ contractId, ...texts }}
        hidden={['contractId']}
        record={`internal:contract:${contractId}`}
        edits={contractFieldNames}
        labels={contractFieldTitles}
        subject="contractId"
        onDone={() => setSaves((before) => before + 1)}
        className="mt-2"
      >
        {(tools) => (
          <>
            <ContractFields tools={tools} currency={currency} />
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Save
            </Button>
          </>
        )}
      </ActionForm>
    </details>
  )
}
