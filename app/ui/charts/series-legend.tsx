import type { LegendEntry } from './poster-sheet.tsx'
import { type SeriesGeometry, statusWords } from './series.ts'
import { MarkSample } from './series-picture.tsx'

/** What of all that can be in the picture is there. */
export function legendOf(geometry: SeriesGeometry): LegendEntry[] {
  const { kind, marks, expected, lapsed, usage, baseline, zeroY } = geometry
  const used = (['verified', 'reported', 'disputed'] as const).filter((status) =>
    marks.some((mark) => mark.status === status),
  )
  const dotted = { d: 'M1,5.5H15', fill: 'none', strokeLinecap: 'round' } as const
  return [
    ...used.map((status) => ({
      label: statusWords[status],
      sample: <MarkSample status={status} kind={kind} />,
      width: 11,
    })),
    ...entry(lapsed, 'not counting', {
      sample: (
        <path {...dotted} strokeWidth="2" strokeDasharray="4 6" strokeOpacity="0.7" className="stroke-moss" />
      ),
      width: 16,
    }),
    ...entry(kind === 'amount' && baseline.y !== zeroY ? 'baseline' : '', 'baseline', {
      sample: <path d="M0,5.5H16" fill="none" strokeDasharray="3 4" className="stroke-edge" />,
      width: 16,
    }),
    ...entry(expected, 'expected', {
      sample: <path {...dotted} strokeWidth="1.5" strokeDasharray="1 4" className="stroke-edge" />,
      width: 16,
    }),
    ...entry(usage?.label ?? '', usage?.label ?? '', {
      sample: (
        <g>
          <rect y="1" width="11" height="10" className="fill-lichen" />
          <path d="M0,1h11" className="stroke-edge" />
        </g>
      ),
      width: 11,
    }),
  ]
}

/** The legend on a page. The picture's sentence and the table say the same in words. */
export function SeriesLegend({ geometry }: { geometry: SeriesGeometry }) {
  return (
    <div aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {legendOf(geometry).map(({ label, sample, width }) => (
        <span key={label} className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" width={width} height="11" className="shrink-0">
            {sample}
          </svg>
          {label}
        </span>
      ))}
    </div>
  )
}

function entry(isThere: string, label: string, look: Omit<LegendEntry, 'label'>): LegendEntry[] {
  return isThere ? [{ label, ...look }] : []
}
