import { Checkbox } from '#app/ui/checkbox.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'

/** What the server asks before it takes an unusual figure, with the tick that answers. Nothing while it asks nothing. */
export function SureQuestion({ tools }: { tools: FormTools }) {
  const question = tools.error('sure')
  if (!question) return null
  return (
    <div className="mb-4 rounded-control border border-warning-line bg-warning-wash px-4 py-3">
      <p className="mb-2 font-semibold text-warning">{question}</p>
      <Checkbox
        {...tools.checkbox('sure')}
        label="Yes, it is right"
        hint="Tick this and send it again, or put the figure right."
      />
    </div>
  )
}
