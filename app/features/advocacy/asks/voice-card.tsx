import { readNumber } from '#app/domain/reading.ts'
import { BigFigure } from '#app/ui/big-figure.tsx'
import { Card } from '#app/ui/card.tsx'
import type { Voice } from './voice.server.ts'

/** What somebody's voice has done. */
export function VoiceCard({ voice }: { voice: Voice }) {
  const { referred, won, talks, readers } = voice
  const isSilent = referred + won + talks + readers === 0
  return (
    <Card title="What your voice has done">
      {isSilent ? (
        <p className="text-sm text-muted">
          Nothing yet, and that is fine. Whatever comes of what you say is counted here: who you referred, who
          became a customer, where you spoke, how many read your story.
        </p>
      ) : (
        <div className="grid grid-cols-2 gap-x-4 gap-y-3">
          <BigFigure
            value={readNumber(String(referred))}
            caption={plural(referred, 'company', 'companies', 'you referred')}
          />
          <BigFigure value={readNumber(String(won))} caption="became customers" />
          <BigFigure value={readNumber(String(talks))} caption={plural(talks, 'talk', 'talks', 'given')} />
          <BigFigure
            value={readNumber(String(readers))}
            caption={plural(readers, 'reader', 'readers', 'of your story')}
          />
        </div>
      )}
    </Card>
  )
}

function plural(...[count, one, several, rest]: [number, string, string, string]): string {
  return `${count === 1 ? one : several} ${rest}`
}
