import type { SummaryGoal } from './summary-goals.ts'

/** The goals that have confirmed figures, in a line each. */
export function SummaryGoals({ goals, more }: { goals: readonly SummaryGoal[]; more: string }) {
  return (
    <section className="mt-7 print:mt-5">
      <h3 className="title-card">What was reached</h3>
      <table className="table-as-list mt-1.5 w-full border-collapse text-left text-sm">
        <caption className="sr-only">Goals with confirmed figures, those of most worth first</caption>
        <thead>
          <tr className="border-b border-line text-xs text-muted">
            <th scope="col" className="py-1.5 pr-4 font-semibold">
              Goal
            </th>
            <th scope="col" className="py-1.5 pr-4 font-semibold">
              Measured
            </th>
            <th scope="col" className="py-1.5 pr-4 font-semibold">
              Last confirmed by
            </th>
            <th scope="col" className="py-1.5 text-right font-semibold">
              Worth
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <Line key={`${goal.title} ${goal.outcome}`} goal={goal} />
          ))}
        </tbody>
      </table>
      {more && <p className="mt-2 text-sm text-muted">{more}</p>}
    </section>
  )
}

function Line({ goal }: { goal: SummaryGoal }) {
  const { title, outcome, others, change, confirmed, worth } = goal
  return (
    <tr className="border-line align-baseline not-last:border-b max-sm:px-0!">
      <th scope="row" className="font-semibold sm:py-1.5 sm:pr-4">
        {title}
      </th>
      <td data-label="Measured" className="sm:py-1.5 sm:pr-4">
        <span>
          {outcome} {change}
          {others > 0 && <span className="text-muted"> and {others} more</span>}
        </span>
      </td>
      <td data-label="Confirmed by" className="text-muted sm:py-1.5 sm:pr-4">
        {confirmed}
      </td>
      <td data-label="Worth" className="figures text-right sm:py-1.5">
        {worth.length === 0 ? (
          <span className="text-muted">not in money</span>
        ) : (
          <span>
            {worth.map(({ nature, title: natureTitle, text }) => (
              <span key={nature} className="block whitespace-nowrap">
                <strong className="font-semibold">{text}</strong>{' '}
                <span className="text-muted">{natureTitle.toLowerCase()}</span>
              </span>
            ))}
          </span>
        )}
      </td>
    </tr>
  )
}
