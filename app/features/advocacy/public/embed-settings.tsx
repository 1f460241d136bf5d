import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { useAnswer } from '#app/ui/form/use-answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { addEmbedSiteForm } from './embed-site-form.ts'

export type SiteRow = { id: string; origin: string; about: string }
type EmbedSettingsProps = { sites: readonly SiteRow[]; script: string }

const columns: Column<SiteRow>[] = [
  { key: 'site', header: 'Site', isRowHeader: true, cell: ({ origin }) => origin },
  {
    key: 'about',
    header: 'Added',
    isWideOnly: true,
    cell: ({ about }) => <span className="text-muted">{about}</span>,
  },
  {
    key: 'remove',
    header: 'Change',
    align: 'end',
    isScreenOnly: true,
    cell: ({ id, origin }) => (
      <Button type="submit" kind="quiet" size="small" name="siteId" value={id}>
        Remove<span className="sr-only"> {origin}</span>
      </Button>
    ),
  },
]

/** Which sites may show the wall, and what they put into their pages. */
export function EmbedSettings({ sites, script }: EmbedSettingsProps) {
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 space-y-5">
        <Sites sites={sites} />
        <Card title="What they put into their page">
          <p className="text-muted">
            One line where the wall should stand. It grows with what is on it, and whatever loses its consent
            is gone from there as well.
          </p>
          <pre className="mt-3 rounded-control bg-sunken p-3 font-mono text-sm break-all whitespace-pre-wrap">
            {script}
          </pre>
        </Card>
      </div>
      <AddSite />
    </div>
  )
}

/** Every site in one form: the pressed button says which one goes. */
function Sites({ sites }: { sites: readonly SiteRow[] }) {
  const { fetcher, refused, round } = useAnswer('remove-site')
  if (sites.length === 0)
    return (
      <EmptyState title="The wall stands on your own pages alone">
        Name a site of yours, and it may show what customers say. Every other site gets nothing.
      </EmptyState>
    )
  return (
    <fetcher.Form method="post" className="min-w-0">
      <FormKey round={round} />
      <input type="hidden" name="intent" value="remove-site" />
      <FormMessage title={refused?.message} />
      <DataTable
        caption="Sites that may show the wall"
        columns={columns}
        rows={sites}
        rowKey={({ id }) => id}
      />
    </fetcher.Form>
  )
}

function AddSite() {
  return (
    <Card title="Let a site show the wall">
      <ActionForm intent="add-site" schema={addEmbedSiteForm} start={{ origin: '' }}>
        {({ field, error, isPending }) => (
          <>
            <Field
              label="Site"
              hint="Its address up to the first slash. Name each one: www.example.com and example.com are two."
              isRequired
              error={error('origin')}
            >
              <TextInput {...field('origin')} inputMode="url" autoComplete="off" />
            </Field>
            <Button type="submit" kind="primary" isPending={isPending}>
              Add
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
