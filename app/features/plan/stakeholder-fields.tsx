import {
  decisionRoles,
  decisionRoleTitles,
  flagTitles,
  stakeholderFlags,
} from '#app/domain/plan/stakeholder.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'

export type BossOption = { value: string; label: string }

/** The half of a person that both sides see, when they are added and when they are edited. */
export function StakeholderFields({ tools, bosses }: { tools: FormTools; bosses: BossOption[] }) {
  const { field, error, oneOf } = tools
  return (
    <>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label="Name" isRequired error={error('name')}>
          <TextInput {...field('name')} maxLength={120} autoComplete="off" />
        </Field>
        <Field label="Title" error={error('title')}>
          <TextInput {...field('title')} maxLength={120} autoComplete="off" placeholder="CFO" />
        </Field>
      </div>
      <Field label="E-mail" error={error('email')}>
        <TextInput {...field('email')} type="email" maxLength={254} autoComplete="off" />
      </Field>
      <Field label="Reports to" error={error('reportsToId')}>
        <Select {...field('reportsToId')} placeholder="Nobody on this plan" options={bosses} />
      </Field>
      <Fieldset legend="Part in decisions" error={error('roles') ?? ''}>
        <div className="grid gap-2.5 sm:grid-cols-2">
          {decisionRoles.map((role) => (
            <Checkbox key={role} {...oneOf('roles', role)} label={decisionRoleTitles[role]} />
          ))}
        </div>
      </Fieldset>
      <Fieldset legend="What they can do for the plan" className="mb-4">
        {stakeholderFlags.map((flag) => (
          <Checkbox key={flag} {...oneOf(flag, 'yes')} label={flagTitles[flag]} error={error(flag)} />
        ))}
      </Fieldset>
    </>
  )
}
