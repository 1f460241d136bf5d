import { classNames } from './class-names.ts'

const stones = [
  { stage: 'capture', fill: 'fill-capture', cy: 19.6, rx: 11, ry: 3.5 },
  { stage: 'align', fill: 'fill-align', cy: 13.4, rx: 8.4, ry: 3.1 },
  { stage: 'reinforce', fill: 'fill-reinforce', cy: 7.9, rx: 6.2, ry: 2.65 },
  { stage: 'elevate', fill: 'fill-elevate', cy: 3.2, rx: 3.7, ry: 2.3 },
] as const

export type CairnMarkProps = {
  /** How many stages are behind the account, 0 to 4: so many stones are coloured, the rest are faint. */
  passed?: number
  /** Width and height in px. */
  size?: number
  /** What it says to a screen reader. Left out, the drawing is decoration beside words that say the same. */
  label?: string
}

/** The cairn: one stone per stage, the first at the bottom. */
export function CairnMark({ passed = 4, size = 24, label }: CairnMarkProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
      className="shrink-0"
    >
      {stones.map((stone, index) => (
        <ellipse
          key={stone.stage}
          data-stone={stone.stage}
          cx="12"
          cy={stone.cy}
          rx={stone.rx}
          ry={stone.ry}
          className={classNames(stone.fill, index >= passed && 'opacity-25')}
        />
      ))}
    </svg>
  )
}
