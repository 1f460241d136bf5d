/** What can stand in braces in words to ask with. */
export const mergeFields = ['first name', 'name', 'account', 'outcome', 'sender', 'vendor'] as const
type MergeField = (typeof mergeFields)[number]

/** `outcome` is the figure that was proven, in words; null while there is none. */
export type MergeValues = Record<Exclude<MergeField, 'outcome'>, string> & { outcome: string | null }

/** Each field as whoever writes the words reads it, with what stands there in an example. */
export const mergeFieldFacts: Record<MergeField, { means: string; example: string }> = {
  'first name': { means: 'of whoever is asked', example: 'Maria' },
  name: { means: 'the whole name of whoever is asked', example: 'Maria Oliveira' },
  account: { means: 'their company', example: 'Northwind' },
  outcome: {
    means: 'what they confirmed that improved; without one, its paragraph is left out',
    example: 'Days to close, from 9.5 days to 4.4 days',
  },
  sender: { means: 'whoever asks', example: 'Priya Shah' },
  vendor: { means: 'your company', example: 'Lumen' },
}

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

/** Why a text cannot be filled in for everybody, as a sentence for its field; null when it can. */
export function mergeProblem(text: string): string | null {
  const [unknown] = unknownFields(text)
  if (unknown !== undefined)
    return `Cairn does not know {${unknown}}. Choose among ${mergeFields.map((name) => `{${name}}`).join(', ')}`
  if (/[{}]/.test(text.replace(field, ''))) return 'A brace stands alone here. Fields look like {account}'
  if (text !== '' && fillIn(text, noOutcome) === '')
    return 'Nothing is left of this where no outcome is confirmed. Leave words without {outcome}'
  return null
}

const noOutcome: MergeValues = {
  ...{ 'first name': '-', name: '-', account: '-', sender: '-', vendor: '-' },
  outcome: null,
}

function fieldsIn(text: string): string[] {
  return [...text.matchAll(field)].map((match) => (match[1] ?? '').trim())
}

function isKnown(name: string): name is MergeField {
  return (mergeFields as readonly string[]).includes(name)
}
