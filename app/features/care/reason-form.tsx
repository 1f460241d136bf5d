import type { ReactNode } from 'react'
import type { z } from 'zod'
import { Button, type ButtonKind } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'

type ReasonFormProps = {
  intent: string
  schema: z.ZodType
  /** The page's own address, so that a sent form leaves the question behind. */
  path: string
  /** Ids and first values; `hidden` names the ids. */
  start?: Record<string, string>
  hidden?: readonly string[]
  /** What the reason answers, and who reads it. */
  label: string
  hint?: string
  kind?: ButtonKind
  /** The button's words. */
  send: string
  close: () => void
  /** Further fields, above the reason. */
  children?: (tools: FormTools) => ReactNode
}

/** A consequence with its reason: one text that both sides keep. */
export function ReasonForm({
  intent,
  schema,
  path,
  start = {},
  hidden,
  label,
  hint,
  ...rest
}: ReasonFormProps) {
  const { kind = 'primary', send, close, children } = rest
  return (
    <ActionForm
      intent={intent}
      schema={schema}
      action={path}
      start={{ reason: '', ...start }}
      hidden={hidden}
      onDone={close}
    >
      {(tools) => (
        <>
          {children?.(tools)}
          <Field label={label} hint={hint} error={tools.error('reason')} isRequired>
            <TextArea {...tools.field('reason')} rows={3} maxLength={500} />
          </Field>
          <Button type="submit" kind={kind} isPending={tools.isPending}>
            {send}
          </Button>
        </>
      )}
    </ActionForm>
  )
}
