import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '#app/domain/answer.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import { useFormKey } from '#app/ui/form/form-key.tsx'

type Moving = { base: string[]; order: string[] }
type Target = { ids: readonly string[]; stage: Stage; action: string }

/**
 * The order of a stage's steps while somebody moves them: shown at once, sent one after the other, each naming the order
 * it began from. Refused when somebody else moved them meanwhile: then the page shows their order, and says so.
 */
export function useArranging({ ids, stage, action }: Target) {
  const fetcher = useFetcher<Answer>()
  const [moving, setMoving] = useState<Moving | null>(null)
  const [round, setRound] = useState(0)
  const key = useFormKey(round)

  const send = ({ base, order }: Moving) => {
    setRound((before) => before + 1)
    const form = { intent: 'reorder-milestones', stage, seen: base.join(), order: order.join(), _key: key }
    fetcher.submit(form, { method: 'post', action })
  }
  const sent = useRef<string[] | null>(null)
  const { state, data } = fetcher
  useAnswered(fetcher, ({ ok }) => {
    const isSettled = !ok || !moving || moving.order.join() === sent.current?.join()
    if (isSettled) return setMoving(null)
    const next = { base: sent.current ?? moving.base, order: moving.order }
    sent.current = next.order
    setMoving(next)
    send(next)
  })
  return {
    order: moving?.order ?? [...ids],
    refused: state === 'idle' && data?.ok === false ? data.message : undefined,
    /** Shows an order without sending it yet: while something is dragged. */
    show: (order: string[]) => setMoving((before) => ({ base: before?.base ?? [...ids], order })),
    /** Sends what is shown, or `order`. */
    settle: (order: string[]) => {
      const base = moving?.base ?? [...ids]
      const isBack = state === 'idle' && order.join() === base.join()
      setMoving(isBack ? null : { base, order })
      if (isBack || state !== 'idle') return
      sent.current = order
      send({ base, order })
    },
  }
}

/** Tells about each answer once, when it is there and the page is fresh again. */
function useAnswered(
  { state, data }: { state: string; data: Answer | undefined },
  onAnswer: (answer: Answer) => void,
): void {
  const seen = useRef<Answer | undefined>(undefined)
  const tell = useRef(onAnswer)
  tell.current = onAnswer
  useEffect(() => {
    if (state !== 'idle' || !data || seen.current === data) return
    seen.current = data
    tell.current(data)
  }, [state, data])
}
