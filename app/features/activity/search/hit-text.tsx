import type { HitPart } from '#app/domain/activity/hit-parts.ts'

/** A text with what was looked for marked in it. */
export function HitText({ parts }: { parts: readonly HitPart[] }) {
  let at = 0
  return parts.map(({ text, isHit }) => {
    const key = at
    at += text.length
    if (!isHit) return <span key={key}>{text}</span>
    return (
      <mark key={key} className="rounded-[2px] bg-warning-wash px-0 text-inherit no-underline">
        {text}
      </mark>
    )
  })
}
