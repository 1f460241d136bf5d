export type SplitBarProps = {
  /** The solid part, in any unit: what is verified. */
  solid: number
  /** The pale part, in the same unit: what is reported. */
  pale: number
  /** Both in words: "€140,100 verified, €44,200 reported". */
  label: string
}

/** Two amounts side by side, the confirmed one solid and the other pale. Negative amounts take no room. */
export function SplitBar({ solid, pale, label }: SplitBarProps) {
  const [first, second] = [Math.max(0, solid), Math.max(0, pale)]
  const share = first + second === 0 ? 0 : Math.round((first / (first + second)) * 1000) / 10
  return (
    <svg width="100%" height="8" role="img" aria-label={label} className="block rounded-full">
      {first + second === 0 && <rect width="100%" height="8" className="fill-sunken" />}
      {first > 0 && <rect width={`${share}%`} height="8" rx="4" className="fill-verified" />}
      {second > 0 && (
        // pushed right for the gap; the rounded outer drawing cuts off what then stands out
        <svg x={`${share}%`} width="100%" height="8" aria-hidden="true">
          <rect x={first > 0 ? 5 : 0} width="100%" height="8" rx="4" className="fill-reported" />
        </svg>
      )}
    </svg>
  )
}
