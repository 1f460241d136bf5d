import { useFetcher } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Answer } from '#app/domain/answer.ts'
import { useShowToast } from '#app/ui/toast-provider.tsx'
import { FormKey } from './form-key.tsx'

export type QuickFormProps = {
  intent: string
  /** Where it is sent. */
  action: string
  /** Ids and other fixed fields. */
  hidden?: Record<string, string>
  className?: string
  /** The button, mostly. */
  children: ReactNode
}

/**
 * A form of one press. A plain form in the page; `QuickForms`, once in the root, sends it without leaving the page and
 * says in passing what came of it.
 */
export function QuickForm({ intent, action, hidden = {}, className, children }: QuickFormProps) {
  return (
    <form method="post" action={action} data-quick className={className}>
      <FormKey />
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

/** Sends every QuickForm of the page, one after the other, and shows the answer's sentence. */
export function QuickForms() {
  const fetcher = useFetcher<Answer>()
  const show = useShowToast()
  const latest = useRef(fetcher)
  latest.current = fetcher
  const sent = useRef<HTMLFormElement | null>(null)
  useEffect(() => {
    const send = (event: SubmitEvent) => {
      const form = event.target
      if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.dataset.quick === undefined)
        return
      event.preventDefault()
      if (latest.current.state !== 'idle') return
      sent.current = form
      // a form with several buttons sends the one that was pressed
      void latest.current.submit(event.submitter instanceof HTMLButtonElement ? event.submitter : form)
    }
    document.addEventListener('submit', send)
    return () => document.removeEventListener('submit', send)
  }, [])
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  useEffect(() => {
    if (!answer) return
    renewKey(sent.current)
    if (answer.message) show({ message: answer.message })
  }, [answer, show])
  return null
}

/** A form that stays on the page may be pressed again, and means it then. */
function renewKey(form: HTMLFormElement | null): void {
  const key = form?.elements.namedItem('_key')
  if (key instanceof HTMLInputElement) key.value += '.'
}
