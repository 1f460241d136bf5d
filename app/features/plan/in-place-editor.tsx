import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { FieldClash } from '#app/domain/refusal.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictChoice } from '#app/ui/conflict-choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { DateInput, Select, TextArea, TextInput } from '#app/ui/inputs.tsx'
import { RecordContext } from '#app/ui/presence/writers.ts'
import type { InPlaceFieldProps } from './in-place-props.ts'
import { textOf, type useInPlaceEdit } from './use-in-place-edit.ts'

type EditorProps = InPlaceFieldProps & { edit: ReturnType<typeof useInPlaceEdit> }

/** The control in place of the text, with the sentence of a refusal, or both texts after a clash. */
export function InPlaceEditor(props: EditorProps) {
  const clash = props.edit.refused?.clashes.find(({ field }) => field === props.field)
  return clash ? <Clash {...props} clash={clash} /> : <Control {...props} />
}

function Control(props: EditorProps) {
  const { edit, field, loadSchema } = props
  const { refused, was } = edit
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [schema, setSchema] = useState<z.ZodType | undefined>(undefined)
  useEffect(() => void loadSchema?.().then((loaded) => setSchema(() => loaded)), [loadSchema])
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const control = box.current?.elements.namedItem(field)
    if (control instanceof HTMLElement) control.focus()
    if (control instanceof HTMLInputElement && control.type === 'text') control.select()
  }, [field])
  const begun = refused ? textOf(refused.typed[field]) : (edit.draft ?? was)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const after = String(new FormData(event.currentTarget).get(field) ?? '').trim()
    const wrong = schema && check(schema, { ...props.ids, [field]: after, [`was:${field}`]: was }, field)
    if (wrong) setProblem(wrong)
    if (wrong || after === was) event.preventDefault()
    if (after === was) edit.leave()
    else if (!wrong) edit.send({ before: was, after })
  }
  const error = problem ?? refused?.fields[field] ?? refused?.message
  return (
    <edit.fetcher.Form
      ref={box}
      method="post"
      action={props.action}
      noValidate
      data-record={props.record}
      onSubmit={submit}
      onKeyDown={keys(edit.leave)}
      className="w-[36rem] max-w-full py-1 font-sans text-base font-normal tracking-normal"
    >
      <HiddenFields {...props} />
      <Field label={props.label} isLabelHidden isRequired hint={props.hint} error={error}>
        <RecordContext value={{ name: props.record, internal: [] }}>
          <Input {...props} begun={begun} />
        </RecordContext>
      </Field>
      <div className="flex gap-2">
        <Button type="submit" kind="primary" size="small">
          Save
        </Button>
        <Button type="button" kind="quiet" size="small" onClick={edit.leave}>
          Cancel
        </Button>
      </div>
    </edit.fetcher.Form>
  )
}

function Input({ kind = 'text', field, options = [], emptyOption, begun }: EditorProps & { begun: string }) {
  if (kind === 'date') return <DateInput name={field} defaultValue={begun} />
  if (kind === 'textarea') return <TextArea name={field} defaultValue={begun} />
  if (kind === 'text') return <TextInput name={field} defaultValue={begun} autoComplete="off" />
  return <Select name={field} defaultValue={begun} options={options} placeholder={emptyOption} />
}

function Clash({ clash, ...props }: EditorProps & { clash: FieldClash }) {
  const { edit, field, label, kind = 'text' } = props
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const isMine = submitter instanceof HTMLButtonElement && submitter.value === 'yours'
    // whichever is chosen, the other one can be brought back for a while
    if (isMine) edit.send({ before: clash.theirs, after: clash.yours })
    else
      edit.send({ before: clash.yours, after: clash.theirs, words: `${label} stays as ${clash.by} wrote it` })
  }
  const isWritten = kind === 'text' || kind === 'textarea'
  return (
    <edit.fetcher.Form
      method="post"
      action={props.action}
      onSubmit={submit}
      className="w-[36rem] max-w-full py-2 font-sans text-base font-normal tracking-normal"
    >
      <HiddenFields {...props} />
      <input type="hidden" name={field} value={clash.yours} />
      <ConflictChoice
        label={label}
        clash={clash}
        onWriteOn={isWritten ? () => edit.writeOn(clash) : undefined}
      />
    </edit.fetcher.Form>
  )
}

function HiddenFields({ edit, intent, ids, field }: EditorProps) {
  const hidden = { ...ids, intent, _key: edit.formKey, [`was:${field}`]: edit.was }
  return Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

/** Escape leaves; Enter sends from a list too, and from several lines together with ⌘ or Ctrl. */
function keys(leave: () => void) {
  return (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      leave()
    }
    const isList = event.target instanceof HTMLSelectElement
    const isLong = event.target instanceof HTMLTextAreaElement && (event.metaKey || event.ctrlKey)
    if (event.key === 'Enter' && (isList || isLong)) {
      event.preventDefault()
      event.currentTarget.requestSubmit()
    }
  }
}

function check(schema: z.ZodType, texts: Record<string, string>, field: string) {
  const issue = schema.safeParse(texts).error?.issues.find(({ path }) => path[0] === field)
  return issue?.message
}
