import { readFullDate } from '#app/domain/reading.ts'
import type { ReviewDue } from '#app/domain/reviews/rhythm.ts'
import { Notice } from '#app/ui/notice.tsx'

/** The next review has to be planned: the last one counts no longer than a day. */
export function ReviewDueNotice({ due }: { due: ReviewDue }) {
  const { lapsesOn, isLapsed } = due
  return (
    <div className="mb-5">
      <Notice title={isLapsed ? 'The last review counts no longer' : 'It is time to plan the next review'}>
        {isLapsed
          ? `It counted until ${readFullDate(lapsesOn)}, and none is planned since.`
          : `The last one counts until ${readFullDate(lapsesOn)}, and none is planned yet.`}
      </Notice>
    </div>
  )
}
