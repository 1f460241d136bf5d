import { type FormEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import type { Stage } from '#app/domain/care/stages.ts'
import { nudged, placed } from '#app/domain/plan/step-order.ts'
import { classNames } from '#app/ui/class-names.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { FormMessage } from '#app/ui/form-message.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { MarkBadges } from './milestone-badges.tsx'
import type { ShownMilestone } from './read-milestone.ts'
import { useArranging } from './use-arranging.ts'

type ArrangeStepsProps = {
  stage: Stage
  stageTitle: string
  milestones: readonly ShownMilestone[]
  action: string
  vendorName: string
}

/**
 * The steps of one stage in an order that people change: with the buttons, which are a plain form, or by dragging. Both
 * need no more than a keyboard, a finger or a mouse.
 */
export function ArrangeSteps({ stage, stageTitle, milestones, action, vendorName }: ArrangeStepsProps) {
  const ids = milestones.map(({ id }) => id)
  const arranging = useArranging({ ids, stage, action })
  const formId = useId()
  const list = useRef<HTMLUListElement>(null)
  const { said, pressed } = useSaying(list, arranging.order)
  const [dragged, setDragged] = useState<string | null>(null)
  const known = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  const move = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const button = (event.nativeEvent as SubmitEvent).submitter
    const [id = '', way] = button instanceof HTMLButtonElement ? button.value.split(' ') : []
    const order = nudged(arranging.order, id, way === 'up' ? 'up' : 'down')
    const place = `${order.indexOf(id) + 1} of ${order.length}`
    pressed(`${id} ${way}`, `“${known.get(id)?.title}” is now ${place}`)
    arranging.settle(order)
  }
  // the list holds the pointer, not the handle: that one moves through the page, and would lose it
  const grab = (id: string) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    list.current?.setPointerCapture(event.pointerId)
    setDragged(id)
  }
  const drag = ({ clientY }: PointerEvent<HTMLElement>) => {
    if (dragged) arranging.show(placed(arranging.order, dragged, indexAt(list.current, clientY)))
  }
  const drop = () => {
    if (dragged) arranging.settle(arranging.order)
    setDragged(null)
  }
  return (
    <>
      <form id={formId} method="post" action={action} onSubmit={move}>
        <FormKey />
        <input type="hidden" name="intent" value="reorder-milestones" />
        <input type="hidden" name="stage" value={stage} />
        <input type="hidden" name="seen" value={ids.join()} />
      </form>
      <div className="px-4 sm:px-5.5">{arranging.refused && <FormMessage title={arranging.refused} />}</div>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
      <ul
        ref={list}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={drop}
        aria-label={`Order of ${stageTitle}`}
        className="divide-y divide-line border-t border-line"
      >
        {arranging.order.map((id, index) => {
          const milestone = known.get(id)
          return (
            milestone && (
              <ArrangedStep
                key={id}
                milestone={milestone}
                vendorName={vendorName}
                formId={formId}
                isFirst={index === 0}
                isLast={index === arranging.order.length - 1}
                isDragged={dragged === id}
                onGrab={grab(id)}
              />
            )
          )
        })}
      </ul>
    </>
  )
}

type ArrangedStepProps = {
  milestone: ShownMilestone
  vendorName: string
  formId: string
  isFirst: boolean
  isLast: boolean
  isDragged: boolean
  onGrab: (event: PointerEvent<HTMLElement>) => void
}

function ArrangedStep({
  milestone,
  vendorName,
  formId,
  isFirst,
  isLast,
  isDragged,
  onGrab,
}: ArrangedStepProps) {
  const { id, title, dueDateText } = milestone
  return (
    <li
      className={classNames(
        'flex items-center gap-3 bg-card px-4 py-2 sm:px-5.5',
        isDragged && 'relative z-10 bg-lichen shadow-float',
      )}
    >
      <span
        onPointerDown={onGrab}
        aria-hidden="true"
        className="needs-js -ml-1 flex size-9 shrink-0 cursor-grab touch-none items-center justify-center text-faint select-none active:cursor-grabbing pointer-coarse:size-11"
      >
        <Icon name="menu" />
      </span>
      <span className="min-w-0 grow">
        {title} <MarkBadges milestone={milestone} vendorName={vendorName} />
        {dueDateText && <span className="block text-sm text-muted">{dueDateText}</span>}
      </span>
      <MoveButton
        value={`${id} up`}
        label={`Move “${title}” up`}
        icon="arrow-up"
        {...{ formId }}
        isAtEdge={isFirst}
      />
      <MoveButton
        value={`${id} down`}
        label={`Move “${title}” down`}
        icon="arrow-down"
        {...{ formId }}
        isAtEdge={isLast}
      />
    </li>
  )
}

type MoveButtonProps = {
  value: string
  label: string
  icon: 'arrow-up' | 'arrow-down'
  formId: string
  isAtEdge: boolean
}

/** At the edge it stays in reach of the keyboard, and does nothing. */
function MoveButton({ value, label, icon, formId, isAtEdge }: MoveButtonProps) {
  return (
    <button
      type="submit"
      form={formId}
      name="move"
      value={value}
      aria-label={label}
      aria-disabled={isAtEdge || undefined}
      className="flex size-9 shrink-0 items-center justify-center rounded-control border border-line bg-card hover:border-edge aria-disabled:text-faint pointer-coarse:size-11"
    >
      <Icon name={icon} />
    </button>
  )
}

/** The index in the list at which the pointer stands: how many rows' middles are above it. */
function indexAt(list: HTMLUListElement | null, y: number): number {
  const rows = [...(list?.children ?? [])].map((row) => row.getBoundingClientRect())
  const at = rows.findIndex(({ top, height }) => y < top + height)
  return at === -1 ? rows.length - 1 : at
}

/** Keeps the keyboard on the pressed button, whose row moved, and says aloud where the step stands now. */
function useSaying(list: { current: HTMLUListElement | null }, order: readonly string[]) {
  const [said, setSaid] = useState('')
  const press = useRef<string | null>(null)
  const standing = order.join()
  useEffect(() => {
    if (!standing || press.current === null) return
    const button = list.current?.querySelector<HTMLButtonElement>(`button[value="${press.current}"]`)
    press.current = null
    button?.focus()
  }, [standing, list])
  const pressed = (value: string, sentence: string) => {
    press.current = value
    setSaid(sentence)
  }
  return { said, pressed }
}
