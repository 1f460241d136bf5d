import { fieldName } from '#app/ui/presence/writers.ts'

/**
 * The field the reader is in, as presence names it: a control with a name inside a form that says which record it edits.
 * '' for none: a button, a search, a new record that nobody else can be in.
 */
export function fieldInFocus(): string {
  return fieldOf(document.activeElement)
}

function fieldOf(element: Element | null): string {
  const form = element?.closest<HTMLFormElement>('form[data-record]')
  const name = element?.getAttribute('name')
  const record = form?.dataset.record
  if (!form || !record || !name || element instanceof HTMLButtonElement) return ''
  return fieldName({ name: record, internal: form.dataset.internal?.split(' ') ?? [] }, name)
}

/** Where a field stands on this page, with its name in words; null where it is not on it. */
export function findField(field: string): { element: HTMLElement; label: string } | null {
  const trigger = document.querySelector<HTMLElement>(`a[data-in-place="${CSS.escape(field)}"]`)
  if (trigger) return { element: trigger, label: trigger.dataset.label ?? '' }
  for (const control of document.querySelectorAll<HTMLInputElement>('form[data-record] [name]')) {
    if (control.type === 'hidden' || fieldOf(control) !== field || !isShown(control)) continue
    return { element: control, label: labelOf(control) }
  }
  return null
}

function isShown(control: HTMLElement): boolean {
  return control.getClientRects().length > 0
}

function labelOf(control: HTMLInputElement): string {
  const label = control.labels?.[0]
  return (label?.firstChild?.textContent ?? '').trim()
}

/** Calls `look` when the focus has come to rest: on its way from one field to the next it is nowhere for a moment. */
export function onFocusMoved(look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(look, 50)
  }
  document.addEventListener('focusin', soon)
  document.addEventListener('focusout', soon)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('focusin', soon)
    document.removeEventListener('focusout', soon)
  }
}
