import { Button, LinkButton } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { disputeMeasurementForm } from './measurement-form.ts'

export type DisputeFormProps = {
  measurementId: string
  /** Where "Cancel" leads. */
  backHref: string
}

/** Says why a figure is not right. */
export function DisputeForm({ measurementId, backHref }: DisputeFormProps) {
  return (
    <ActionForm
      intent="dispute"
      schema={disputeMeasurementForm}
      start={{ measurementId, reason: '' }}
      hidden={['measurementId']}
      subject="measurementId"
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
            <LinkButton href={backHref}>Cancel</LinkButton>
          </div>
        </>
      )}
    </ActionForm>
  )
}
