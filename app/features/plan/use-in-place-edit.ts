import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '#app/domain/answer.ts'
import { useFormKey } from '#app/ui/form/form-key.tsx'
import { useShowToast } from '#app/ui/toast-provider.tsx'

type Refused = Extract<Answer, { ok: false }>
type Target = { intent: string; action: string; ids: Record<string, string>; field: string; label: string }
/** `words` say what has happened, where "saved" would not. */
type Sent = { before: string; after: string; words?: string }
type Change = Sent & { isUndo: boolean }

/**
 * The state of one value edited where it stands: closed, open, on its way (shown as if it were saved), or refused, which
 * opens it again with everything typed. `was` is the text at the moment of opening, however often the page refreshes.
 */
export function useInPlaceEdit(target: Target, value: string) {
  const fetcher = useFetcher<Answer>()
  const [dismissed, setDismissed] = useState<Answer | undefined>(undefined)
  const text = useText(value, () => setDismissed(fetcher.data))
  const key = useKey()
  const sent = useRef<Change | null>(null)
  const isPending = fetcher.state !== 'idle'
  const answer = isPending ? undefined : fetcher.data
  const refused: Refused | undefined = answer?.ok === false && answer !== dismissed ? answer : undefined

  const undo = (change: Change) => {
    sent.current = { before: change.after, after: change.before, isUndo: true }
    fetcher.submit(reverseOf(change, target, key.current), { method: 'post', action: target.action })
  }
  useToastOnSave({ fetcher, sent, label: target.label, undo, onSaved: key.renew })

  return {
    ...text,
    fetcher,
    isPending,
    refused,
    formKey: key.current,
    /** What the page shows for now: the text on its way, or the saved one. */
    pendingValue: isPending ? valueOnItsWay(fetcher.formData, target.field) : undefined,
    isOpen: text.was !== null || refused !== undefined,
    /** The text the writer began with. */
    was: text.was ?? (refused ? textOf(refused.typed[`was:${target.field}`]) : value),
    /** The form is about to be sent: closes it and remembers what Undo would bring back. */
    send: (change: Sent) => {
      sent.current = { ...change, isUndo: false }
      text.close()
    },
  }
}

/** The text the writer began with, while the control is open; it begins open: the press that woke the field asked for it. */
function useText(value: string, dismiss: () => void) {
  const [was, setWas] = useState<string | null>(value)
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const close = () => {
    setWas(null)
    setDraft(undefined)
  }
  return {
    was,
    /** What the control begins with instead, after `writeOn`. */
    draft,
    close,
    open: () => setWas(value),
    leave: () => {
      close()
      dismiss()
    },
    /** Back to the control with the writer's own text, which from now on is an edit of the other's. */
    writeOn: ({ theirs, yours }: { theirs: string; yours: string }) => {
      setWas(theirs)
      setDraft(yours)
      dismiss()
    },
  }
}

/** The edit that brings back what was there, unless somebody has changed it since. */
function reverseOf({ before, after }: Change, { intent, ids, field }: Target, key: string) {
  return { ...ids, [field]: before, [`was:${field}`]: after, intent, _key: `${key}undo` }
}

/** A fresh idempotency key for every answered turn. */
function useKey() {
  const [round, setRound] = useState(0)
  return { current: useFormKey(round), renew: () => setRound((before) => before + 1) }
}

type Watched = {
  fetcher: { state: string; data: Answer | undefined }
  sent: { current: Change | null }
  label: string
  undo: (change: Change) => void
  onSaved: () => void
}

/** Tells about each answer once: saved, with a way back for ten seconds; or, after Undo, that it is back. */
function useToastOnSave(watched: Watched): void {
  const show = useShowToast()
  const latest = useRef(watched)
  latest.current = watched
  const seen = useRef<Answer | undefined>(undefined)
  const { state, data } = watched.fetcher
  useEffect(() => {
    if (state !== 'idle' || !data || seen.current === data) return
    seen.current = data
    const { sent, label, undo, onSaved } = latest.current
    const change = sent.current
    onSaved()
    if (!data.ok || !change || change.before === change.after) return
    if (change.isUndo) return show({ message: `${label} is back as it was` })
    show({ message: change.words ?? data.message ?? `${label} saved`, onUndo: () => undo(change) })
  }, [state, data, show])
}

function valueOnItsWay(sent: FormData | undefined, field: string): string | undefined {
  if (!sent) return undefined
  const name = sent.get(`keep:${field}`) === 'theirs' ? `theirs:${field}` : field
  const text = sent.get(name)
  return typeof text === 'string' ? text.trim() : undefined
}

export function textOf(text: string | string[] | undefined): string {
  return Array.isArray(text) ? (text[0] ?? '') : (text ?? '')
}
