import { Button, LinkButton } from '#app/ui/button.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { withdrawMeasurementForm } from './measurement-form.ts'

/** Takes a figure out; what that means stands above it. */
export function WithdrawForm({ measurementId, backHref }: { measurementId: string; backHref: string }) {
  return (
    <ActionForm
      intent="withdraw"
      schema={withdrawMeasurementForm}
      start={{ measurementId }}
      hidden={['measurementId']}
      subject="measurementId"
      className="flex flex-wrap gap-2.5"
    >
      {({ isPending }) => (
        <>
          <Button type="submit" kind="danger" isPending={isPending}>
            Withdraw this figure
          </Button>
          <LinkButton href={backHref}>Keep it</LinkButton>
        </>
      )}
    </ActionForm>
  )
}
