import {
  accountImportFields,
  type ImportField,
  importFieldTitles,
  personImportFields,
} from '#app/domain/accounts/import/fields.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { FormMessage } from '#app/ui/form-message.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { columnsForm } from './import-form.ts'

export type ColumnChoice = { place: number; name: string; field: string; samples: string }

type ColumnsFormProps = {
  importId: string
  columns: ColumnChoice[]
  newAccounts: 'make' | 'leave-out'
  /** Called with what is chosen while it changes, as "0:externalId,3:account". */
  onTry: (columns: string) => void
}

const options = [
  { value: '', label: 'Not imported' },
  ...[...accountImportFields, ...personImportFields].map((value) => ({
    value,
    label: importFieldTitles[value],
  })),
]

/** Which column is which field, and what becomes of accounts that are not here yet. */
export function ColumnsForm({ importId, columns, newAccounts, onTry }: ColumnsFormProps) {
  const chosen = Object.fromEntries(columns.map(({ place, field }) => [`column${place}`, field]))
  return (
    <Card title="Which column is what" id="columns">
      <ActionForm
        intent="choose-columns"
        schema={columnsForm}
        start={{ importId, newAccounts, ...chosen }}
        hidden={['importId']}
      >
        {(tools) => (
          <div onChange={(event) => onTry(chosenIn(event.currentTarget.closest('form')))}>
            <FormMessage title={tools.error('columns')} />
            <ul className="mb-5 divide-y divide-line border-y border-line">
              {columns.map((column) => (
                <ColumnRow key={column.place} column={column} tools={tools} />
              ))}
            </ul>
            <NewAccounts tools={tools} />
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Check every row
            </Button>
          </div>
        )}
      </ActionForm>
    </Card>
  )
}

function ColumnRow({ column, tools }: { column: ColumnChoice; tools: FormTools }) {
  const { place, name, samples } = column
  return (
    <li className="grid items-center gap-x-5 gap-y-1.5 py-2.5 sm:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{name}</p>
        <p className="truncate text-sm text-muted">{samples || 'Empty in the first rows'}</p>
      </div>
      <Field label={`What “${name}” is`} isLabelHidden error={tools.error(`column${place}`)}>
        <Select {...tools.field(`column${place}`)} options={options} />
      </Field>
    </li>
  )
}

function NewAccounts({ tools }: { tools: FormTools }) {
  return (
    <div className="mb-5">
      <Fieldset legend="Accounts that are not in Cairn yet" error={tools.error('newAccounts')}>
        <Radio
          tools={tools}
          value="make"
          label="Open them"
          hint="In the stage the file says, else in Capture."
        />
        <Radio
          tools={tools}
          value="leave-out"
          label="Leave their rows out"
          hint="For a file that only updates."
        />
      </Fieldset>
    </div>
  )
}

function Radio({ tools, value, ...words }: { tools: FormTools; value: string; label: string; hint: string }) {
  return <Checkbox kind="radio" {...words} {...tools.oneOf('newAccounts', value)} />
}

function chosenIn(form: HTMLFormElement | null): string {
  if (!form) return ''
  return [...new FormData(form)]
    .filter(([name, value]) => name.startsWith('column') && value !== '')
    .map(([name, value]) => `${name.slice('column'.length)}:${value as ImportField}`)
    .join(',')
}
