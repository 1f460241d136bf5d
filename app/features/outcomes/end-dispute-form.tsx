import { Button } from '#app/ui/button.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { useAnswer } from '#app/ui/form/use-answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'

/** Takes a dispute back with one press. */
export function EndDisputeForm({ measurementId }: { measurementId: string }) {
  const { fetcher, refused, round, isPending } = useAnswer('end-dispute', {
    name: 'measurementId',
    value: measurementId,
  })
  return (
    <fetcher.Form method="post">
      <FormKey round={round} />
      <input type="hidden" name="intent" value="end-dispute" />
      <input type="hidden" name="measurementId" value={measurementId} />
      <FormMessage title={refused?.message} />
      <Button type="submit" kind="quiet" size="small" isPending={isPending}>
        Withdraw dispute
      </Button>
    </fetcher.Form>
  )
}
