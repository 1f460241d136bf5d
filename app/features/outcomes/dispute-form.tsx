import { Button, LinkButton } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { disputeMeasurementForm } from './measurement-form.ts'

export type DisputeFormProps = {
  measurementId: string
  /** Where "Cancel" leads when there is nothing to close. */
  backHref: string
  onClose?: () => void
}

/** What a dispute does, said before it is raised. */
export const disputeConsequence =
  'The figure stays in the list, marked as disputed, and counts for nothing until it is settled. Whoever reported it gets your words by mail.'

/** Says why a figure is not right. */
export function DisputeForm({ measurementId, backHref, onClose }: DisputeFormProps) {
  return (
    <ActionForm
      intent="dispute"
      schema={disputeMeasurementForm}
      start={{ measurementId, reason: '' }}
      hidden={['measurementId']}
      subject="measurementId"
      onDone={onClose}
    >
      {({ field, error, isPending }) => (
        <>
          <Field label="What is not right about it?" error={error('reason')} isRequired>
            <TextArea {...field('reason')} rows={3} maxLength={500} />
          </Field>
          <div className="mt-2 flex flex-wrap gap-2.5">
            <Button type="submit" kind="danger" isPending={isPending}>
              Dispute this figure
            </Button>
            {onClose ? (
              <Button type="button" onClick={onClose}>
                Cancel
              </Button>
            ) : (
              <LinkButton href={backHref}>Cancel</LinkButton>
            )}
          </div>
        </>
      )}
    </ActionForm>
  )
}
