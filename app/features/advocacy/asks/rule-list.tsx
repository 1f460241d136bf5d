import { Card } from '#app/ui/card.tsx'
import { StatusDisc } from '#app/ui/status-disc.tsx'
import type { ShownRule } from './new-ask.server.ts'

/** Every rule of readiness with its reason; what is not met comes first. */
export function RuleList({ rules, vendorName }: { rules: readonly ShownRule[]; vendorName: string }) {
  const open = rules.filter(({ state }) => state === 'open')
  return (
    <Card
      title={open.length === 0 ? 'It may be asked' : 'Why not now'}
      count={`${rules.length - open.length} / ${rules.length}`}
      tone="internal"
      vendorName={vendorName}
    >
      <ul className="flex flex-col gap-2">
        {[...open, ...rules.filter(({ state }) => state !== 'open')].map(({ key, state, staff }) => (
          <li key={key} className="flex gap-2.5 text-sm">
            <StatusDisc state={state} />
            <span className={state === 'open' ? 'font-semibold' : undefined}>{staff}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
