import { advocacyPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { waiverForm } from './ask-form.ts'

type WaiverCardProps = {
  slug: string
  vendorName: string
  waiver: { reason: string; by: string } | null
  mayWaive: boolean
}

/** Before Elevate nobody is asked, unless a lead says why: the reason stays with the vendor. */
export function WaiverCard({ slug, vendorName, waiver, mayWaive }: WaiverCardProps) {
  return (
    <Card title="Asking before Elevate" tone="internal" vendorName={vendorName}>
      {waiver ? (
        <>
          <p className="text-sm">
            {waiver.by} allows it: “{waiver.reason}”
          </p>
          {mayWaive && (
            <QuickForm intent="end-asking-waiver" action={advocacyPath(slug)} className="mt-3">
              <Button type="submit" size="small">
                Do not allow it any more
              </Button>
            </QuickForm>
          )}
        </>
      ) : (
        <p className="text-sm text-muted">
          People are asked once their account is in Elevate. A lead may allow it before, with a reason.
        </p>
      )}
      {!waiver && mayWaive && (
        <ActionForm intent="waive-asking" schema={waiverForm} start={{ reason: '' }} className="mt-3">
          {({ field, error, isPending }) => (
            <>
              <Field label="Why they may be asked already" isRequired error={error('reason')}>
                <TextArea {...field('reason')} rows={2} />
              </Field>
              <Button type="submit" size="small" isPending={isPending}>
                Allow asking
              </Button>
            </>
          )}
        </ActionForm>
      )}
    </Card>
  )
}
