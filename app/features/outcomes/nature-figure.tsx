import type { ValueNature } from '#app/domain/outcomes/valuation.ts'
import { BigFigure } from '#app/ui/big-figure.tsx'
import { SplitBar } from '#app/ui/split-bar.tsx'
import type { NatureGlance } from './value-glance.ts'

/** What the two natures are called, and what each means in a line. */
export const natureWords: Record<ValueNature, { title: string; meaning: string }> = {
  cash: { title: 'cash', meaning: 'Money that came in, or did not go out.' },
  capacity: { title: 'capacity', meaning: 'Time freed, at what it costs. Not cash until it is used.' },
}

type NatureFigureProps = {
  figure: NatureGlance
  confirmedWords: string
  size: 'medium' | 'large'
}

/** One nature's figure, and under it how much of it is confirmed. */
export function NatureFigure({ figure, confirmedWords, size }: NatureFigureProps) {
  const { nature, total, verified, reported, verifiedText, reportedText } = figure
  const { title, meaning } = natureWords[nature]
  return (
    <div className="min-w-0">
      {size === 'large' ? (
        <BigFigure value={total} unit={title} size="large" caption={meaning} />
      ) : (
        <>
          <p className="text-sm text-muted first-letter:uppercase">{title}</p>
          <BigFigure value={total} />
        </>
      )}
      <div className="mt-2">
        <SplitBar
          solid={verified}
          pale={reported}
          label={`${verifiedText} ${confirmedWords}, ${reportedText} reported`}
        />
      </div>
      <p className="mt-1.5 flex flex-wrap justify-between gap-x-4 text-sm">
        <span>
          <strong className="figures font-semibold">{verifiedText}</strong> {confirmedWords}
        </span>
        {reported !== 0 && (
          <span className="text-muted">
            <span className="figures">{reportedText}</span> reported
          </span>
        )}
      </p>
    </div>
  )
}
