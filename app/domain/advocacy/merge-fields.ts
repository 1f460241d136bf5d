/** What can stand in braces in words to ask with. */
export const mergeFields = ['first name', 'name', 'account', 'outcome', 'sender', 'vendor'] as const
type MergeField = (typeof mergeFields)[number]

/** `outcome` is the figure that was proven, in words; null while there is none. */
export type MergeValues = Record<Exclude<MergeField, 'outcome'>, string> & { outcome: string | null }

const field = /\{([^{}\n]*)\}/g

/**
 * Fills the fields of a text. A paragraph with a field that has no value is left out, so that nobody reads of an outcome
 * that was not proven. Fields nobody knows stay as they are written.
 */
export function fillIn(text: string, values: MergeValues): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => !fieldsIn(paragraph).some((name) => isKnown(name) && values[name] === null))
    .map((paragraph) =>
      paragraph.replace(field, (whole, name: string) => {
        const known = name.trim()
        return isKnown(known) ? (values[known] ?? '') : whole
      }),
    )
    .join('\n\n')
}

/** The fields of a text that Cairn does not know, each once. */
export function unknownFields(text: string): string[] {
  return [...new Set(fieldsIn(text).filter((name) => !isKnown(name)))]
}

function fieldsIn(text: string): string[] {
  return [...text.matchAll(field)].map((match) => (match[1] ?? '').trim())
}

function isKnown(name: string): name is MergeField {
  return (mergeFields as readonly string[]).includes(name)
}
