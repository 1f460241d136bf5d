import { outcomePath, outcomesPath } from '#app/domain/paths.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { FileInput, Select, TextArea } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { bringForm, bringLimitWords } from './bring-form.ts'

export type BringPageProps = {
  slug: string
  outcome: { id: string; name: string }
  isAmount: boolean
  unitText: string
  /** Periods a column without dates may begin with, oldest first. */
  periods: { value: string; label: string }[]
}

/** Paste a column out of a spreadsheet, or choose a file. Nothing is in before the next page has been looked at. */
export function BringPage({ slug, outcome, isAmount, unitText, periods }: BringPageProps) {
  const href = outcomePath(slug, outcome.id)
  return (
    <>
      <PageHeader
        title="Bring figures in"
        crumbs={[
          { label: 'Outcomes', href: outcomesPath(slug) },
          { label: outcome.name, href },
        ]}
        description="Copy two columns out of a spreadsheet, dates and figures, or choose a CSV file. You see how each line was read before anything goes in."
      />
      <Card className="max-w-3xl">
        <ActionForm
          intent="bring"
          schema={bringForm}
          start={{ pasted: '', startsOn: periods.at(0)?.value ?? '' }}
          hasFiles
        >
          {({ field, error, isPending }) => (
            <>
              <Field
                label="Paste the lines here"
                hint={`One ${isAmount ? 'period' : 'day'} a line, like “${isAmount ? 'March 2026' : '2026-03-31'}” and the figure${unitText && ` in ${unitText}`}, or figures alone`}
                error={error('pasted')}
              >
                <TextArea
                  {...field('pasted')}
                  rows={8}
                  spellCheck={false}
                  className="figures font-mono text-sm"
                />
              </Field>
              <div className="grid gap-x-5 sm:grid-cols-2">
                <Field label="Or choose a file" hint={`CSV, ${bringLimitWords}`} error={error('file')}>
                  <FileInput name="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
                </Field>
                <Field
                  label="Figures without dates begin with"
                  hint="One period follows the other, line by line"
                  error={error('startsOn')}
                >
                  <Select {...field('startsOn')} options={periods} />
                </Field>
              </div>
              <div className="mt-2 flex flex-wrap gap-2.5">
                <Button type="submit" kind="primary" isPending={isPending}>
                  Look at them
                </Button>
                <LinkButton href={href}>Cancel</LinkButton>
              </div>
            </>
          )}
        </ActionForm>
      </Card>
    </>
  )
}
