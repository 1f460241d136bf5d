import { valuationProblems } from '#app/domain/outcomes/valuation-problems.ts'
import { type Told, valuationSentence, worthSentence } from '#app/domain/outcomes/valuation-sentence.ts'
import { valuationOf } from '#app/domain/outcomes/valuation-texts.ts'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { countedFields } from './outcome-form.ts'

type WorthPreviewProps = { tools: FormTools; currency: string }

/** Reads back, while somebody types, what their form says; without JavaScript what it held when it came. */
export function WorthPreview({ tools, currency }: WorthPreviewProps) {
  const told = readTyped(tools, currency)
  const sentence = told && valuationSentence(told, currency)
  return (
    <div role="status" className="rounded-control bg-lichen px-4 py-3">
      {told && sentence ? (
        <>
          <p className="font-semibold">{sentence}.</p>
          <p className="mt-1 text-muted">{worthSentence(told, currency)}.</p>
        </>
      ) : (
        <p className="text-muted">
          Once baseline, target and money for one are filled in, what it comes to stands here.
        </p>
      )}
    </div>
  )
}

/** The fields as they are now, or null while they say nothing yet or something that cannot be. */
function readTyped({ form, field }: FormTools, currency: string): Told | null {
  const now = form.watch()
  const began = form.formState.defaultValues ?? {}
  const typed = Object.keys(countedFields.shape).map((name) => {
    const isTouched = now[name] !== undefined && now[name] !== began[name]
    return [name, isTouched ? now[name] : field(name).defaultValue]
  })
  const parsed = countedFields.safeParse(Object.fromEntries(typed))
  if (!parsed.success) return null
  const texts = withCurrency(parsed.data, currency)
  if (Object.keys(valuationProblems(texts)).length > 0) return null
  return { ...texts, valuation: valuationOf(texts) }
}

type Counted = ReturnType<typeof countedFields.parse>

/** Money without a named currency is the account's, and an amount of it counts as it is, as the server settles it. */
function withCurrency(texts: Counted, currency: string): Counted {
  if (texts.unit !== 'currency') return texts
  const unitLabel = texts.unitLabel.toUpperCase() || currency
  const isInFull = texts.rate === '' && texts.kind === 'amount' && unitLabel === currency
  return { ...texts, unitLabel, rate: isInFull ? '1' : texts.rate }
}
