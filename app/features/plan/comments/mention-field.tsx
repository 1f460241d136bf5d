import { createElement, type ReactNode, useEffect, useRef } from 'react'
import type { Visibility } from '#app/domain/accounts/account.ts'
import { mentionablePath } from '#app/domain/paths.ts'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import type { ShownConversation } from './conversation.server.ts'

type MentionFieldProps = {
  tools: FormTools
  conversation: ShownConversation
  label: ReactNode
  hint?: string
  /** Who will see it; left out, what the form says. */
  visibility?: Visibility
  /** Somebody has just opened the form to write. */
  isFocused?: boolean
}

/**
 * The words of a comment. An @ offers the people who would be told, once scripts run; what offers them is fetched when
 * somebody begins to write. Without a script a typed "@Maria Oliveira" does the same.
 */
export function MentionField(props: MentionFieldProps) {
  const { tools, conversation, label, hint, visibility, isFocused = false } = props
  const expander = useRef<HTMLElement>(null)
  const isAsked = useRef(false)
  useEffect(() => {
    if (isFocused) expander.current?.querySelector('textarea')?.focus()
  }, [isFocused])
  const begin = () => {
    const element = expander.current
    if (!element || isAsked.current) return
    isAsked.current = true
    const address = mentionablePath(conversation.account.slug)
    const addressFor = () => {
      const form = element.closest('form')
      const seenBy = visibility ?? (form && new FormData(form).get('visibility')) ?? 'shared'
      return `${address}?visibility=${seenBy}`
    }
    const tell = (text: string) => tools.form.setValue('text', text, { shouldDirty: true })
    void import('./offer-people.ts').then(({ offerPeople }) => offerPeople(element, { addressFor, tell }))
  }
  return (
    <Field label={label} hint={hint} isRequired error={tools.error('text')}>
      {createElement(
        'text-expander',
        { ref: expander, keys: '@', multiword: '@', onFocus: begin, class: 'relative block' },
        <TextArea {...tools.field('text')} rows={2} />,
      )}
    </Field>
  )
}
