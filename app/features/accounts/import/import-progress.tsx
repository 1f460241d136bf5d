import { Card } from '#app/ui/card.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { useLookingAgain } from '#app/ui/use-looking-again.ts'

type ImportProgressProps = { title: string; label: string; percent: number; valueText: string; note: string }

/** Work that goes on by itself. With a script the page looks again every second, without one by reloading. */
export function ImportProgress({ title, label, percent, valueText, note }: ImportProgressProps) {
  useLookingAgain(1000)
  return (
    <Card title={title}>
      <ProgressBar label={label} percent={percent} valueText={valueText} />
      <p className="mt-2 figures" role="status">
        {valueText}
      </p>
      <p className="mt-3 text-sm text-muted">{note}</p>
    </Card>
  )
}
