import { type MouseEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { classNames } from '#app/ui/class-names.ts'
import { WriterTag, writerRing } from '#app/ui/presence/writer-tag.tsx'
import { useWriterAt } from '#app/ui/presence/writers.ts'
import { InPlaceEditor } from './in-place-editor.tsx'
import type { InPlaceFieldProps } from './in-place-props.ts'
import { useInPlaceEdit } from './use-in-place-edit.ts'

/**
 * A value people change where they read it: click it, Enter saves, Escape leaves. What was typed shows at once, with a
 * way back for ten seconds; when somebody else changed it meanwhile, both texts stand side by side. In the server's HTML
 * it is a link to the full form. Without the right to edit it is its text and nothing more.
 */
export function InPlaceField(props: InPlaceFieldProps) {
  const [isAwake, setIsAwake] = useState(false)
  // until somebody presses it, only a link: a long plan has dozens, and each live one listens to the router
  if (isAwake) return <AwakeField {...props} />
  return <Resting {...props} onOpen={() => setIsAwake(true)} />
}

function Resting(props: TriggerProps) {
  return props.canEdit ? <Trigger {...props} /> : <ReadOnly {...props} />
}

/** For readers who may not edit: its text, and around it who writes there. */
function ReadOnly({ record, field, shown }: InPlaceFieldProps) {
  const writer = useWriterAt(`${record}:${field}`)
  if (!writer) return <>{shown}</>
  return (
    <span className={classNames('relative -mx-1 inline-block rounded-[5px] px-1', writerRing(writer))}>
      {shown}
      <WriterTag writer={writer} isBrief className="-top-2.5 -right-2.5" />
    </span>
  )
}

function AwakeField(props: InPlaceFieldProps) {
  const edit = useInPlaceEdit(props, props.value)
  const trigger = useRef<HTMLAnchorElement>(null)
  const wasOpen = useRef(true)
  useEffect(() => {
    if (wasOpen.current && !edit.isOpen) trigger.current?.focus()
    wasOpen.current = edit.isOpen
  }, [edit.isOpen])
  if (edit.isOpen) return <InPlaceEditor {...props} edit={edit} />
  const pending = edit.pendingValue
  const shown = pending === undefined || pending === props.value ? props.shown : read(props, pending)
  return <Resting {...props} shown={shown} isPending={edit.isPending} onOpen={edit.open} ref={trigger} />
}

type TriggerProps = InPlaceFieldProps & {
  isPending?: boolean
  onOpen: () => void
  ref?: Ref<HTMLAnchorElement>
}

function Trigger({ isPending = false, onOpen, ref, ...props }: TriggerProps) {
  const place = `${props.record}:${props.field}`
  const writer = useWriterAt(place)
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onOpen()
  }
  return (
    <a
      ref={ref}
      href={props.fallbackHref}
      onClick={open}
      aria-busy={isPending || undefined}
      data-field={props.field}
      data-in-place={place}
      data-label={props.label}
      className={classNames(
        // a block of its own: Chromium adds a line to balanced headings that end in a hidden word
        'relative -mx-1 inline-block min-h-6 rounded-[5px] px-1 decoration-muted decoration-dotted underline-offset-4',
        'hover:bg-lichen hover:underline pointer-coarse:underline',
        isPending && 'opacity-75',
        writerRing(writer),
        props.className,
      )}
    >
      {props.shown}
      <span className="sr-only">, edit {props.label.toLowerCase()}</span>
      {writer && <WriterTag writer={writer} isBrief className="-top-2.5 -right-2.5" />}
    </a>
  )
}

function read({ show, options, emptyOption, shown }: InPlaceFieldProps, value: string): ReactNode {
  if (show) return show(value)
  const option = options?.find((candidate) => candidate.value === value)
  return option?.label ?? (value || emptyOption || shown)
}
