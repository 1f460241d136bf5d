type Box = { querySelectorAll: ParentNode['querySelectorAll'] }

/** Whether some control inside holds something that its page did not come with: what a reload would lose. */
export function hasTypedText(box: Box): boolean {
  return [...box.querySelectorAll('input, textarea, select')].some(isTyped)
}

function isTyped(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
  if (control instanceof HTMLSelectElement) return isChosen(control)
  if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return false
  if (control.type === 'checkbox' || control.type === 'radio')
    return control.checked !== control.defaultChecked
  return control.value !== control.defaultValue
}

/** A list without a choice of its own shows its first line. */
function isChosen(list: HTMLSelectElement): boolean {
  const options = [...list.options]
  if (list.multiple) return options.some((option) => option.selected !== option.defaultSelected)
  return (
    list.selectedIndex !==
    Math.max(
      0,
      options.findLastIndex((option) => option.defaultSelected),
    )
  )
}
