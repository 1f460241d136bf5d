import { zodResolver } from '@hookform/resolvers/zod'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { type FieldValues, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { Answer } from '#app/domain/answer.ts'
import { ConflictChoice } from '#app/ui/conflict-choice.tsx'
import { FormMessage } from '#app/ui/form-message.tsx'
import { type FormRecord, RecordContext } from '#app/ui/presence/writers.ts'
import { useShowToast } from '#app/ui/toast-provider.tsx'
import { FormKey } from './form-key.tsx'
import { useAnswer } from './use-answer.ts'

type Texts = Record<string, string | string[]>
type Answered = ReturnType<typeof useAnswer>

export type ActionFormProps = {
  /** The intent of the route's action that this form is for. */
  intent: string
  /** The very schema the server checks with. */
  schema: z.ZodType
  /** Where it is sent; the page's own address when left out. */
  action?: string
  /** What the fields hold at first, hidden ids included. */
  start?: Texts
  /** Hidden fields: ids, mostly. Their names must be in `start`. */
  hidden?: readonly string[]
  /** Those of them that say what the reader sees: they follow the page while the form stays as it is being written. */
  follows?: readonly string[]
  /** The fields an edit form compares: each sends the text it held when the writer began. */
  edits?: readonly string[]
  /**
   * The record it edits, so that people see each other in its fields: `goal:<id>`. Where only the vendor sees the whole
   * record it begins with `internal:`; `internal` names single fields of that kind.
   */
  record?: string
  internal?: readonly string[]
  /** Names of fields in words, for the choice between two texts. */
  labels?: Record<string, string>
  /** Tells forms with the same intent on one page apart: the name of a hidden id. */
  subject?: string
  hasFiles?: boolean
  className?: string
  /** Called after each good answer. The answer's sentence is shown in passing without it. */
  onDone?: (answer: Answer) => void
  children: (tools: FormTools) => ReactNode
}

export type FormTools = ReturnType<typeof makeTools>

/**
 * A form that works as plain HTML, and with JavaScript checks while typing, sends without leaving the page and keeps
 * everything typed when it is refused. The server's sentences win over the browser's.
 */
export function ActionForm(props: ActionFormProps) {
  const { intent, start = {}, subject, onDone } = props
  const showToast = useShowToast()
  const about = subject ? { name: subject, value: String(start[subject]) } : undefined
  const answered = useAnswer(intent, about, (answer) => {
    if (answer.message) showToast({ message: answer.message })
    onDone?.(answer)
  })
  // once saved, the form begins anew from what the page now holds
  return <Turn key={answered.saves} {...props} answered={answered} />
}

/** The form from one save to the next. */
function Turn({ answered, ...props }: ActionFormProps & { answered: Answered }) {
  const { intent, schema, start = {}, hidden = [], follows = [], edits = [], children } = props
  const began = useRef(start).current
  const form = useForm({
    resolver: zodResolver(schema as z.ZodType<FieldValues, FieldValues>),
    mode: 'onTouched',
    defaultValues: began as FieldValues,
  })
  const { fetcher, refused, round, isPending } = answered
  const boxes = useRef(new Set<string>()).current
  const send = (event: FormEvent<HTMLFormElement>) => {
    const target = event.currentTarget
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    event.preventDefault()
    if (isPending) return
    const submit = () =>
      fetcher.submit(submitter?.name ? submitterData(target, submitter) : target, sending(props))
    if (submitter?.name) void submit()
    else {
      tellTicked(form, target, boxes)
      void form.handleSubmit(submit)(event)
    }
  }
  return (
    <form
      method="post"
      action={props.action}
      {...encoding(props.hasFiles)}
      data-record={props.record}
      data-internal={props.internal?.join(' ')}
      noValidate
      onSubmit={send}
      className={props.className}
    >
      <FormKey round={round} />
      <input type="hidden" name="intent" value={intent} />
      {hidden.map((name) => (
        <input key={name} type="hidden" name={name} value={(follows.includes(name) ? start : began)[name]} />
      ))}
      {edits.map((name) => (
        <input
          key={name}
          type="hidden"
          name={`was:${name}`}
          value={textOf(refused?.typed[`was:${name}`] ?? began[name])}
        />
      ))}
      <Refusal refused={refused} labels={props.labels} isPending={isPending} />
      <RecordContext value={recordOf(props)}>
        {children(makeTools(form, { ...answered, boxes }, began))}
      </RecordContext>
    </form>
  )
}

function recordOf({ record, internal = [] }: ActionFormProps): FormRecord | null {
  return record === undefined ? null : { name: record, internal }
}

function Refusal({
  refused,
  labels = {},
  isPending,
}: Pick<Answered, 'refused' | 'isPending'> & Pick<ActionFormProps, 'labels'>) {
  if (!refused) return null
  if (refused.clashes.length === 0) return <FormMessage title={refused.message} />
  return refused.clashes.map((clash, index) => (
    <div key={clash.field} className="mb-4">
      <ConflictChoice
        label={labels[clash.field] ?? clash.field}
        clash={clash}
        isFirst={index === 0}
        isPending={isPending}
      />
    </div>
  ))
}

/**
 * The browser keeps which boxes are ticked, so the form hears of it before its schema looks: what is sent, and nothing of
 * a box that is empty, as the server will get it.
 */
function tellTicked(form: UseFormReturn, element: HTMLFormElement, boxes: ReadonlySet<string>): void {
  const sent = new FormData(element)
  for (const name of boxes) {
    const ticked = sent.getAll(name).map(String)
    form.setValue(name, ticked.length > 1 ? ticked : ticked[0])
  }
}

type Held = Pick<Answered, 'refused' | 'isPending'> & { boxes: Set<string> }

function makeTools(form: UseFormReturn, { refused, isPending, boxes }: Held, start: Texts) {
  const held = (name: string) => refused?.typed[name] ?? start[name]
  const error = (name: string) => {
    const typing = form.formState.errors[name]?.message
    return typeof typing === 'string' ? typing : refused?.fields[name]
  }
  return {
    isPending,
    error,
    form,
    /** Spread on a text, date, number or select control. */
    field: (name: string) => ({ ...form.register(name), defaultValue: textOf(held(name)) }),
    /** Spread on a Checkbox that sends "yes". The browser keeps its state: react-hook-form would tick it for "no". */
    checkbox: (name: string) => {
      boxes.add(name)
      return { name, value: 'yes', defaultChecked: held(name) === 'yes' }
    },
    /** Spread on one Checkbox of a list of words. */
    oneOf: (name: string, word: string) => {
      boxes.add(name)
      return { name, value: word, defaultChecked: listOf(held(name)).includes(word) }
    },
  }
}

function submitterData(form: HTMLFormElement, submitter: HTMLButtonElement): FormData {
  return new FormData(form, submitter)
}

function sending({ action, hasFiles }: ActionFormProps) {
  return { method: 'post' as const, ...(action ? { action } : {}), ...encoding(hasFiles) }
}

function encoding(hasFiles: boolean | undefined) {
  return hasFiles ? { encType: 'multipart/form-data' as const } : {}
}

function textOf(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(',') : (value ?? '')
}

function listOf(value: string | string[] | undefined): string[] {
  return Array.isArray(value) ? value : (value ?? '').split(',')
}
