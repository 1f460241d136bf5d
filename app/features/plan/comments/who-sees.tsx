import { Checkbox } from '#app/ui/checkbox.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'

type WhoSeesProps = { tools: FormTools; names: { customer: string; vendor: string } }

/** Who reads a comment of the vendor's: their own people, unless they choose the customer too and say so. */
export function WhoSees({ tools, names }: WhoSeesProps) {
  return (
    <Fieldset
      legend="Who sees it"
      error={tools.error('visibility')}
      className="group/sees mt-1 rounded-control border border-line p-3 has-[[value=internal]:checked]:border-internal-line has-[[value=internal]:checked]:bg-internal-paper"
    >
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Checkbox kind="radio" {...tools.oneOf('visibility', 'internal')} label={`Only ${names.vendor}`} />
        <Checkbox kind="radio" {...tools.oneOf('visibility', 'shared')} label={`${names.customer} too`} />
      </div>
      <div className="mt-3 hidden rounded-control bg-warning-wash p-3 group-has-[[value=shared]:checked]/sees:block">
        <Checkbox
          {...tools.checkbox('isSure')}
          label={`${names.customer} will see this`}
          hint="Everybody of theirs who may open this plan. Who sees a comment cannot be changed later."
          error={tools.error('isSure')}
        />
      </div>
    </Fieldset>
  )
}
