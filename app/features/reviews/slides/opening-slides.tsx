import { type Stage, stageFacts, stages } from '#app/domain/care/stages.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { readFullDate } from '#app/domain/reading.ts'
import type { ReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import { shownNatures, type WorthLine } from '#app/domain/reviews/worth-lines.ts'
import { CairnMark } from '#app/ui/cairn-mark.tsx'
import { SplitBar } from '#app/ui/split-bar.tsx'
import type { SideNames } from '../review-fields.tsx'
import { Overline, SlideText, SlideTitle } from './slide-words.tsx'

type OpeningProps = { snapshot: ReviewSnapshot; names: SideNames; isLive: boolean }

/** What this is, of whom, and who is here. */
export function TitleSlide({ snapshot, names, isLive }: OpeningProps) {
  const { title, heldOn, people = [], attendees } = snapshot.review
  const sides = (['customer', 'vendor'] as const).map((side) => ({
    side,
    who: people.filter((person) => person.side === side).map(({ name }) => name),
  }))
  return (
    <>
      <CairnMark size={56} />
      <div className="mt-8">
        <Overline>
          {names.customer} and {names.vendor}
        </Overline>
        <SlideTitle level={1}>{title}</SlideTitle>
        <SlideText isQuiet>
          {isLive
            ? `From the plan as it stands on ${readFullDate(heldOn)}`
            : `Held on ${readFullDate(heldOn)}`}
        </SlideText>
        <dl className="mt-10 grid max-w-2xl gap-x-10 gap-y-4 text-base sm:grid-cols-2 sm:text-lg">
          {sides
            .filter(({ who }) => who.length > 0)
            .map(({ side, who }) => (
              <div key={side}>
                <dt className="text-sm text-muted">{names[side]}</dt>
                <dd>{who.join(', ')}</dd>
              </div>
            ))}
        </dl>
        {people.length === 0 && attendees.length > 0 && <SlideText isQuiet>{attendees.join(', ')}</SlideText>}
      </div>
    </>
  )
}

/** The four stages, and what the customer wants from the way. */
export function PathSlide({ snapshot }: { snapshot: ReviewSnapshot }) {
  const { path, context } = snapshot
  if (!path) return null
  return (
    <>
      <Overline>Where we are</Overline>
      <SlideTitle>{context?.headline || stageFacts[path.stage].purpose}</SlideTitle>
      <ol className="mt-10 grid max-w-4xl gap-3 sm:grid-cols-4">
        {stages.map((stage) => (
          <Stone key={stage} stage={stage} here={path.stage} since={path.enteredOn} />
        ))}
      </ol>
      {context?.success && <SlideText isQuiet>{context.success}</SlideText>}
    </>
  )
}

const stoneLook: Record<Stage, string> = {
  capture: 'border-capture',
  align: 'border-align',
  reinforce: 'border-reinforce',
  elevate: 'border-elevate',
}

function Stone({ stage, here, since }: { stage: Stage; here: Stage; since: string }) {
  const isHere = stage === here
  const isPassed = stages.indexOf(stage) < stages.indexOf(here)
  return (
    <li
      aria-current={isHere ? 'step' : undefined}
      className={`border-t-4 pt-2 ${isHere || isPassed ? stoneLook[stage] : 'border-line text-muted'}`}
    >
      <span className={`block text-lg ${isHere ? 'font-semibold' : ''}`}>{stageFacts[stage].title}</span>
      <span className="text-sm text-muted">
        {isHere && `Since ${readFullDate(since)}`}
        {isPassed && 'Passed'}
      </span>
    </li>
  )
}

/** What everything was worth so far, cash and capacity apart. */
export function ValueSlide({ snapshot: { value, review } }: { snapshot: ReviewSnapshot }) {
  if (!value) return null
  const lines = shownNatures(value.summary)
  return (
    <>
      <Overline>Value so far, {readFullDate(review.heldOn)}</Overline>
      {lines.length === 0 && <SlideTitle>Nothing has counted yet</SlideTitle>}
      <div className="grid gap-x-16 gap-y-10 sm:grid-cols-2">
        {lines.map((line) => (
          <Worth key={line.nature} line={line} currency={value.currency} />
        ))}
      </div>
    </>
  )
}

function Worth({ line, currency }: { line: WorthLine; currency: string }) {
  const confirmed = readMoney(line.verified, currency)
  const reported = readMoney(line.reported, currency)
  return (
    <div>
      <SlideTitle>
        <span className="figures">{confirmed}</span>
      </SlideTitle>
      <p className="mt-2 mb-4 text-lg text-muted sm:text-xl">{line.title}, confirmed by the customer</p>
      <SplitBar
        solid={line.verified}
        pale={line.reported}
        label={`${confirmed} confirmed, ${reported} reported`}
      />
      {line.reported !== 0 && (
        <p className="mt-2 text-base text-muted sm:text-lg">{reported} more is reported and not confirmed</p>
      )}
    </div>
  )
}
