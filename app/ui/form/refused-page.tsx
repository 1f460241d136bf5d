import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'
import { ErrorPage } from '#app/ui/error-page.tsx'

const kinds: Partial<Record<string, number>> = { 'not-allowed': 403, 'not-found': 404, gone: 410 }

/** The page of an address that only takes presses of a button: drawn when one is refused without JavaScript. */
export function RefusedPage() {
  const answer = useActionData<Answer>()
  const refused = answer?.ok === false ? answer : undefined
  return <ErrorPage kind={kinds[refused?.code ?? ''] ?? 409} detail={refused?.message} />
}
