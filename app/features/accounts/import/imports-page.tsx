import { importPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { FileInput } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { uploadForm } from './import-form.ts'
import { stateWords } from './import-words.ts'

export type ImportRow = {
  id: string
  fileName: string
  state: keyof typeof stateWords
  uploaded: string
  rows: string
  result: string
}

/** Where the vendor's book comes in: a file to choose, and what was chosen before. */
export function ImportsPage({ imports }: { imports: ImportRow[] }) {
  return (
    <>
      <PageHeader
        title="Bring your book in"
        description="Accounts, their people and their access, from a CSV export of HubSpot, Salesforce, Gainsight or a list of your own. You see every row that cannot be read before the first one goes in. The same file again updates; it never makes anything twice."
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 max-lg:order-2">
          <ImportList imports={imports} />
        </div>
        <UploadCard />
      </div>
    </>
  )
}

function UploadCard() {
  return (
    <Card title="A new file">
      <ActionForm intent="upload-import" schema={uploadForm} hasFiles>
        {({ error, isPending }) => (
          <>
            <Field
              label="CSV file"
              isRequired
              error={error('file')}
              hint="Up to 30 MB. Commas, semicolons or tabs, any usual encoding: Cairn finds out."
            >
              <FileInput name="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
            </Field>
            <p className="mt-3 mb-4 text-sm text-muted">
              Nothing is changed yet: next you say which column is what. Nobody is mailed by an import.
            </p>
            <Button type="submit" kind="primary" isPending={isPending}>
              Upload and look at it
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

function ImportList({ imports }: { imports: ImportRow[] }) {
  return (
    <DataTable
      caption="Earlier files"
      rows={imports}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No file yet">
          A vendor begins by looking over its whole book. Export your accounts with an ID, a name, a web
          domain and, if you know it, the stage you believe each is in; then their people.
        </EmptyState>
      }
      columns={[
        {
          key: 'file',
          header: 'File',
          isRowHeader: true,
          cell: ({ id, fileName }) => (
            <Anchor href={importPath(id)} className="text-link wrap-anywhere">
              {fileName}
            </Anchor>
          ),
        },
        {
          key: 'state',
          header: 'State',
          cell: ({ state }) => <Badge tone={stateWords[state].tone}>{stateWords[state].title}</Badge>,
        },
        { key: 'rows', header: 'Rows', align: 'end', cell: ({ rows }) => rows },
        { key: 'result', header: 'Result', cell: ({ result }) => result },
        { key: 'uploaded', header: 'Uploaded', cell: ({ uploaded }) => uploaded },
      ]}
    />
  )
}
