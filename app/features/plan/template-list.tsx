import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'
import { templatePath, templatesPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { TemplateFields } from './template-fields.tsx'
import { createTemplateForm } from './template-form.ts'

type Row = {
  id: string
  name: string
  description: string
  aim: string
  goals: number
  steps: number
  isShipped: boolean
}

type TemplateListProps = { live: Row[]; archived: Row[]; isAdding: boolean }

/** Every template of the vendor's, those in use first. */
export function TemplateList({ live, archived, isAdding }: TemplateListProps) {
  return (
    <div className="flex flex-col gap-5">
      {isAdding && <NewTemplate />}
      <DataTable
        caption="Templates"
        columns={columns}
        rows={live}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No templates in use" action={<ShippedButton kind="primary" />}>
            A template lays out a plan for a kind of customer: goals, what is measured for them, and steps
            with days. Six good ones come with Cairn.
          </EmptyState>
        }
      />
      {live.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted">
          <ShippedButton kind="secondary" />
          <p>Brings back none that you changed or put away.</p>
        </div>
      )}
      {archived.length > 0 && <Archived rows={archived} />}
    </div>
  )
}

const columns: Column<Row>[] = [
  {
    key: 'name',
    header: 'Template',
    isRowHeader: true,
    cell: ({ id, name, description, isShipped }) => (
      <span className="block py-1 [overflow-wrap:anywhere]">
        <Anchor href={templatePath(id)} className="text-link">
          {name}
        </Anchor>{' '}
        {isShipped && <Badge>came with Cairn</Badge>}
        <span className="block max-w-[70ch] text-sm font-normal text-muted">{description}</span>
      </span>
    ),
  },
  { key: 'aim', header: 'For', cell: ({ aim }) => aim },
  { key: 'goals', header: 'Goals', align: 'end', cell: ({ goals }) => goals },
  { key: 'steps', header: 'Steps', align: 'end', cell: ({ steps }) => steps },
]

function ShippedButton({ kind }: { kind: 'primary' | 'secondary' }) {
  return (
    <QuickForm intent="add-shipped" action={templatesPath()}>
      <Button type="submit" kind={kind} size={kind === 'primary' ? 'medium' : 'small'}>
        Add the ones that come with Cairn
      </Button>
    </QuickForm>
  )
}

function NewTemplate() {
  return (
    <Card title="A new template" className="max-w-3xl" id="new">
      <ActionForm
        intent="create-template"
        schema={createTemplateForm}
        start={{ name: '', description: '', investment: '', industry: '' }}
      >
        {(tools) => (
          <>
            <TemplateFields tools={tools} />
            <div className="mt-2 flex flex-wrap gap-2.5">
              <Button type="submit" kind="primary" isPending={tools.isPending}>
                Begin the template
              </Button>
              <LinkButton href={templatesPath()}>Cancel</LinkButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

function Archived({ rows }: { rows: Row[] }) {
  const posted = useActionData<Answer>()
  const isRefused = posted?.ok === false && posted.intent === 'restore-template'
  return (
    <details open={isRefused} className="rounded-card border border-line bg-card">
      <summary className="p-4 font-semibold text-moss sm:px-5.5">Put away · {rows.length}</summary>
      <ul className="divide-y divide-line border-t border-line">
        {rows.map(({ id, name, aim }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-5.5">
            <p className="min-w-0 [overflow-wrap:anywhere]">
              <Anchor href={templatePath(id)} className="text-link font-semibold">
                {name}
              </Anchor>{' '}
              <span className="text-sm text-muted">{aim}</span>
            </p>
            <QuickForm intent="restore-template" action={templatesPath()} hidden={{ templateId: id }}>
              <Button type="submit" size="small">
                Bring back<span className="sr-only"> {name}</span>
              </Button>
            </QuickForm>
          </li>
        ))}
      </ul>
    </details>
  )
}
