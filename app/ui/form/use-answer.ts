import { useActionData, useFetcher } from '@remix-run/react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Answer } from '#app/domain/answer.ts'

type Refused = Extract<Answer, { ok: false }>

/**
 * The state of one form of a page: sent by script through a fetcher, or by the browser itself, whose answer then comes
 * as the page's action data. `subject` tells forms with the same intent apart: the value of the id field it names.
 */
export function useAnswer(
  intent: string,
  subject?: { name: string; value: string },
  onDone?: (answer: Answer) => void,
) {
  const fetcher = useFetcher<Answer>()
  const posted = useActionData<Answer>()
  const isMine =
    posted?.ok === false &&
    posted.intent === intent &&
    (!subject || posted.typed[subject.name] === subject.value)
  const answer = fetcher.data ?? (isMine ? posted : undefined)
  const refused: Refused | undefined = answer?.ok === false ? answer : undefined
  const { round, saves } = useFinished(fetcher, onDone)
  return { fetcher, answer, refused, round, saves, isPending: fetcher.state !== 'idle' }
}

/** Counts answers (`round`) and the good ones among them (`saves`), and tells about each good one once. */
function useFinished(
  fetcher: { state: string; data: Answer | undefined },
  onDone?: (answer: Answer) => void,
): { round: number; saves: number } {
  const [count, setCount] = useState({ round: 0, saves: 0 })
  const seen = useRef<Answer | undefined>(undefined)
  const tell = useRef(onDone)
  tell.current = onDone
  useTellingOnLeave({ answer: fetcher.data, seen, tell })
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || seen.current === fetcher.data) return
    seen.current = fetcher.data
    const isSaved = fetcher.data.ok ? 1 : 0
    setCount(({ round, saves }) => ({ round: round + 1, saves: saves + isSaved }))
    if (fetcher.data.ok) tell.current?.(fetcher.data)
  }, [fetcher.state, fetcher.data])
  return count
}

type Telling = {
  answer: Answer | undefined
  seen: RefObject<Answer | undefined>
  tell: RefObject<((answer: Answer) => void) | undefined>
}

/** The page that an answer brings may have no room for the form any more: then the good news is told as it leaves. */
function useTellingOnLeave({ answer, seen, tell }: Telling): void {
  const last = useRef(answer)
  last.current = answer
  useEffect(
    () => () => {
      const untold = last.current
      if (untold?.ok && seen.current !== untold) tell.current?.(untold)
    },
    [seen, tell],
  )
}
