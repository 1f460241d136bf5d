type Box = { querySelectorAll: ParentNode['querySelectorAll'] }

/** Whether some control inside holds something that its page did not come with: what a reload would lose. */
export function hasTypedText(box: Box): boolean {
  return [...box.querySelectorAll('input, textarea, select')].some(isTyped)
}

function isTyped(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((option) => option.selected !== option.defaultSelected)
  if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return false
  if (control.type === 'checkbox' || control.type === 'radio')
    return control.checked !== control.defaultChecked
  return control.value !== control.defaultValue
}
