import { classNames } from './class-names.ts'

export type ProgressTone = 'accent' | 'verified' | 'warning' | 'capture' | 'align' | 'reinforce' | 'elevate'

export type ProgressBarProps = {
  /** How far, in per cent. Below 0 and above 100 are shown as they are. */
  percent: number
  /** What is progressing: "Progress of Cut month-end close". */
  label: string
  /** The figure in words, if it is more than a percentage: "2 of 5 regions". */
  valueText?: string
  /** Where it should be by now, in per cent: a small mark on the track. */
  expected?: number
  tone?: ProgressTone
  className?: string
}

const fillClass: Record<ProgressTone, string> = {
  accent: 'fill-moss',
  verified: 'fill-verified',
  warning: 'fill-reinforce',
  capture: 'fill-capture',
  align: 'fill-align',
  reinforce: 'fill-reinforce',
  elevate: 'fill-elevate',
}

/**
 * A thin bar. Drawn with SVG attributes in per cent, because a width in a style attribute would meet the content
 * security policy. Past 100 % the whole bar is the value and a notch marks the target; below 0 % a red stub stands
 * at the start.
 */
export function ProgressBar({
  percent,
  label,
  valueText,
  expected,
  tone = 'accent',
  className,
}: ProgressBarProps) {
  const scale = Math.max(100, percent) / 100
  const bounded = Math.min(100, Math.max(0, percent))
  const text = progressText({ percent, valueText, expected })
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(bounded)}
      aria-valuetext={text}
      className={classNames('w-full', className)}
    >
      <svg width="100%" height="10" aria-hidden="true" focusable="false" className="block overflow-visible">
        <rect y="2" width="100%" height="6" rx="3" className="fill-sunken" />
        {percent > 0 && (
          <rect y="2" width={share(percent / scale)} height="6" rx="3" className={fillClass[tone]} />
        )}
        {percent < 0 && <rect y="2" width="10" height="6" rx="3" className="fill-danger" />}
        {percent > 100 && <Notch at={share(100 / scale)} className="stroke-card" />}
        {expected !== undefined && <Notch at={share(expected / scale)} className="stroke-ink" isTall />}
      </svg>
    </div>
  )
}

function Notch({ at, className, isTall = false }: { at: string; className: string; isTall?: boolean }) {
  return (
    <line x1={at} x2={at} y1={isTall ? 0 : 2} y2={isTall ? 10 : 8} strokeWidth="2" className={className} />
  )
}

function share(percent: number): string {
  return `${Math.round(Math.min(100, Math.max(0, percent)) * 10) / 10}%`
}

type Said = { percent: number; valueText: string | undefined; expected: number | undefined }

/** What a screen reader hears: the true figure, not the drawn one. */
function progressText({ percent, valueText, expected }: Said): string {
  const figure = valueText ?? `${Math.round(percent)} %`
  return expected === undefined ? figure : `${figure}, expected by now ${Math.round(expected)} %`
}
