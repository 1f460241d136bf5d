import { usagePath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { showUsageForm } from './usage-form.ts'

export type ShownUsage = {
  seriesId: string
  name: string
  /** "Moves together: r = 0.82 …", '' where too little is known. */
  sentence: string
}

type UsageChoiceProps = {
  slug: string
  outcomeId: string
  shown: ShownUsage | null
  /** The account's series; empty for readers who may not choose. */
  choices: readonly { id: string; name: string }[]
}

/** What stands behind the chart, what it may mean, and the choice of another series. Nothing where there is nothing to say. */
export function UsageChoice({ slug, outcomeId, shown, choices }: UsageChoiceProps) {
  if (!shown && choices.length === 0) return null
  return (
    <div className="mt-4 border-t border-line pt-4 text-sm print-hidden">
      {shown && (
        <p className="mb-3 text-muted">
          Behind the chart:{' '}
          <a href={usagePath(slug)} className="text-link">
            {shown.name}
          </a>
          , never counted as value. {shown.sentence}
        </p>
      )}
      {choices.length > 0 && (
        <details>
          <summary className="cursor-pointer text-muted">
            {shown ? 'Choose other usage' : 'Put product usage behind the chart'}
          </summary>
          <ActionForm
            intent="show-usage"
            schema={showUsageForm}
            start={{ outcomeId, seriesId: shown?.seriesId ?? '' }}
            hidden={['outcomeId']}
            className="mt-3"
          >
            {({ field, error, isPending }) => (
              <>
                <Field label="Series" error={error('seriesId')}>
                  <Select
                    {...field('seriesId')}
                    placeholder="None"
                    options={choices.map(({ id, name }) => ({ value: id, label: name }))}
                  />
                </Field>
                <Button type="submit" size="small" isPending={isPending}>
                  Save
                </Button>
              </>
            )}
          </ActionForm>
        </details>
      )}
    </div>
  )
}
