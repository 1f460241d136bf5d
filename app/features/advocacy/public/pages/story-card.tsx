import { CairnMark } from '#app/ui/cairn-mark.tsx'
import { posterColours, posterRules } from '#app/ui/charts/poster-colours.ts'
import type { PublicVendor } from './public-vendor.ts'
import type { ShownStory } from './shown-story.ts'

const [width, height, side] = [1200, 630, 84]

/** A story as a card of 1200 by 630 for wherever its address is shared: its title, its figure, whose it is. */
export function StoryCard({ story, vendor }: { story: ShownStory; vendor: PublicVendor }) {
  const { title, company, figures, disclosure } = story
  const accent = vendor.accent ?? posterColours.moss
  const size = title.length > 60 ? 56 : 68
  const lines = linesOf(title, size === 56 ? 34 : 28, 3)
  const figure = figures[0]
  return (
    <svg
      role="img"
      aria-label={title}
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="Inter"
      fontSize="26"
    >
      <style>{posterRules()}</style>
      <rect width={width} height={height} className="fill-paper" />
      <rect width="14" height={height} fill={accent} />
      <text x={side} y="104" fontWeight="600" fontSize="20" letterSpacing="2.4" className="fill-faint">
        CUSTOMER STORY
      </text>
      <g fontFamily="Fraunces" fontWeight="600" fontSize={size} letterSpacing="-1.2" className="fill-ink">
        {lines.map((line, index) => (
          <text key={line} x={side} y={190 + index * size * 1.14}>
            {line}
          </text>
        ))}
      </g>
      {figure && (
        <g>
          <text x={side} y="462" fontFamily="Fraunces" fontWeight="600" fontSize="44" fill={accent}>
            {shortened(figure.printed, 42)}
          </text>
          <text x={side} y="500" fontSize="22" className="fill-muted">
            {shortened(figure.outcome, 84)}
          </text>
        </g>
      )}
      {disclosure && (
        <text x={side} y="534" fontSize="15" className="fill-muted">
          {shortened(disclosure, 130)}
        </text>
      )}
      <path d={`M${side},552H${width - side}`} className="stroke-line" strokeWidth="2" />
      <text x={side} y="594" fontWeight="600" className="fill-ink">
        {shortened(company, 40)}
      </text>
      <text x={width - side - 44} y="594" textAnchor="end" className="fill-muted">
        {shortened(vendor.name, 32)}
      </text>
      <svg x={width - side - 32} y="570" width="32" height="32" aria-hidden="true">
        <CairnMark size={32} />
      </svg>
    </svg>
  )
}

/** Words in lines of `most` letters or fewer, `atMost` of them; what does not fit ends in an ellipsis. */
function linesOf(text: string, most: number, atMost: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const kept = lines.slice(0, atMost)
  const left = lines.slice(atMost).join(' ')
  if (left !== '') kept[atMost - 1] = `${kept[atMost - 1]} ${left}`
  return kept.map((line) => shortened(line, most + 4))
}

function shortened(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
