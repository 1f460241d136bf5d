import { type KeyboardEvent, type PointerEvent, type ReactNode, useState, useSyncExternalStore } from 'react'
import { across } from './plot-units.ts'

/** Where the reader can stop: its place in the plot, and what is true there. */
export type PlotStop = {
  x: number
  /** The points to ring. */
  ys: readonly number[]
  /** The figure itself: "7 d". */
  figure: string
  /** All else: date, change, state. */
  words: readonly string[]
}

export type PlotReaderProps = {
  /** What is read: "Figures of Month-end close". */
  label: string
  stops: readonly PlotStop[]
  /** The plot's own measures, as in its geometry. */
  width: number
  height: number
  /** The picture, which says of itself in a sentence what it shows. */
  children: ReactNode
}

/**
 * Lets a picture be read figure by figure with pointer, finger and arrow keys, as a slider that screen readers know.
 * Without a script the picture stands alone: there is nothing to focus and no empty line.
 */
export function PlotReader({ label, stops, width, height, children }: PlotReaderProps) {
  const isAlive = useIsAlive()
  const [at, setAt] = useState<number | null>(null)
  if (!isAlive || stops.length === 0) return <Still>{children}</Still>
  const last = stops.length - 1
  const now = Math.min(at ?? last, last)
  const stop = stops[now] as PlotStop
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepOf(event.key, now, last)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
  }
  const onPointer = (event: PointerEvent) => {
    const { left, width: wide } = event.currentTarget.getBoundingClientRect()
    setAt(nearest(stops, ((event.clientX - left) / wide) * width))
  }
  return (
    <>
      <div className="relative">
        {children}
        {at !== null && <Guide stop={stop} width={width} height={height} />}
        <div
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={1}
          aria-valuemax={stops.length}
          aria-valuenow={now + 1}
          aria-valuetext={[stop.figure, ...stop.words].join(', ')}
          onKeyDown={onKeyDown}
          onFocus={() => setAt((known) => known ?? last)}
          onBlur={() => setAt(null)}
          onPointerDown={onPointer}
          onPointerMove={onPointer}
          onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setAt(null)}
          className="absolute inset-0 touch-pan-y rounded-control print-hidden"
        />
      </div>
      <Readout stop={at === null ? null : stop} />
    </>
  )
}

function Still({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="relative">{children}</div>
      <Readout stop={null} />
    </>
  )
}

/** Its line is always there once scripts run, so that nothing moves when it speaks. The slider says the same aloud. */
function Readout({ stop }: { stop: PlotStop | null }) {
  return (
    <p aria-hidden="true" className="needs-js mt-2 min-h-10 text-sm text-muted sm:min-h-5 print-hidden">
      {stop ? (
        <>
          <strong className="figures font-semibold text-ink">{stop.figure}</strong>
          {stop.words.map((words) => (
            <span key={words}> · {words}</span>
          ))}
        </>
      ) : (
        <span className="text-faint">
          Point at the chart, touch it or use the arrow keys to read a figure.
        </span>
      )}
    </p>
  )
}

function Guide({ stop, width, height }: { stop: PlotStop; width: number; height: number }) {
  return (
    <svg
      width="100%"
      height={height}
      aria-hidden="true"
      className="pointer-events-none absolute top-0 left-0 overflow-visible"
    >
      <svg x={across(stop.x, width)} overflow="visible" aria-hidden="true">
        <path d={`M0,0V${height}`} className="stroke-edge" />
        {stop.ys.map((y) => (
          <g key={y} fill="none">
            <circle cy={y} r="8" strokeWidth="5" className="stroke-card" />
            <circle cy={y} r="8" strokeWidth="2" className="stroke-moss" />
          </g>
        ))}
      </svg>
    </svg>
  )
}

/** Which stop a key leads to; null leaves the reader, undefined is a key of no concern. */
function stepOf(key: string, now: number, last: number): number | null | undefined {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -10,
    PageUp: 10,
    Home: -last,
    End: last,
  }
  if (key === 'Escape') return null
  const step = steps[key]
  return step === undefined ? undefined : Math.min(last, Math.max(0, now + step))
}

function nearest(stops: readonly PlotStop[], x: number): number {
  const away = stops.map((stop) => Math.abs(stop.x - x))
  return away.indexOf(Math.min(...away))
}

/** False on the server and while the page is taken over, true from then on. */
function useIsAlive(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
}
