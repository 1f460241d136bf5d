import { z } from 'zod'
import { type TermKind, termKinds } from '#app/domain/care/term.ts'
import { type ListProblem, readTermList, termLengthAtMost, whyNoTerm } from '#app/domain/care/term-list.ts'
import { choice, recordId, requiredText } from '#app/domain/form-fields.ts'

export type AddTerms = { terms: { term: string; kind: TermKind }[] }

export const addTermForm = z
  .strictObject({
    term: requiredText(termLengthAtMost, 'the name of a product or a feature').superRefine(
      (term, context) => {
        const why = whyNoTerm(term)
        if (why) context.addIssue({ code: 'custom', message: `“${term}” ${why}` })
      },
    ),
    kind: choice(termKinds),
  })
  .transform(({ term, kind }): AddTerms => ({ terms: [{ term: term.replace(/\s+/gu, ' '), kind }] }))

/** A pasted list is taken whole or not at all: every line that is no term is said, and the list stays in the form. */
export const importTermsForm = z
  .strictObject({
    list: z
      .string('Paste the list once')
      .max(200_000, 'Paste at most 200,000 characters at a time')
      .refine((list) => list.trim() !== '', 'Paste one term per line')
      .superRefine((list, context) => {
        const { problems } = readTermList(list, 'product')
        if (problems.length > 0) context.addIssue({ code: 'custom', message: readProblems(problems) })
      }),
    kind: choice(termKinds),
  })
  .transform(({ list, kind }): AddTerms => {
    return { terms: readTermList(list, kind).terms.map(({ term, kind: own }) => ({ term, kind: own })) }
  })

const saidAtMost = 12

function readProblems(problems: readonly ListProblem[]): string {
  const said = problems
    .slice(0, saidAtMost)
    .map(({ line, text, why }) => `Line ${line}: “${shortened(text)}” ${why}.`)
  const more = problems.length - saidAtMost
  return [...said, ...(more > 0 ? [`And ${more} more.`] : []), 'Nothing was added yet.'].join(' ')
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

export const removeTermForm = z.strictObject({ termId: recordId() })
export type RemoveTerm = z.output<typeof removeTermForm>
