import { reviewPath } from '#app/domain/paths.ts'
import { type Slide, slidesOf } from '#app/domain/reviews/slides.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { DecisionsSlide, ItemsSlide, StepsSlide } from './doing-slides.tsx'
import { GoalSlide, OutcomeSlide } from './goal-slides.tsx'
import { PathSlide, TitleSlide, ValueSlide } from './opening-slides.tsx'
import type { PresentationProps } from './presentation-props.ts'
import { leaveId, toggleFullScreen, useSlides } from './use-slides.ts'

/** A review to hold: one idea a slide, from the plan before it is held and from what it kept after. */
export function Presentation(props: PresentationProps) {
  const { snapshot, slug } = props
  const slides = slidesOf(snapshot)
  const leaveTo = reviewPath(slug, snapshot.review.id)
  const { here } = useSlides(slides.length)
  return (
    <main id="main" tabIndex={-1} className="outline-none">
      <div className="fixed top-3 right-3 z-10 flex items-center gap-2 print-hidden">
        <span aria-hidden="true" className="needs-js figures text-sm text-muted">
          {here} / {slides.length}
        </span>
        <Button type="button" size="small" className="needs-js" onClick={toggleFullScreen}>
          Full screen
        </Button>
        <LinkButton id={leaveId} href={leaveTo} size="small">
          Leave
        </LinkButton>
      </div>
      {slides.map((slide, index) => (
        <section
          // a slide is its place: what stands on it changes while the page stays open
          key={`${slide.kind} ${keyOf(slide)}`}
          id={String(index + 1)}
          tabIndex={-1}
          aria-label={`${index + 1} of ${slides.length}`}
          className="relative flex min-h-svh scroll-mt-0 flex-col border-b border-line px-5 py-16 outline-none sm:px-[8vw] print:min-h-0 print:break-after-page print:border-0 print:py-6"
        >
          <div className="my-auto w-full max-w-[72rem]">
            <SlideBody slide={slide} {...props} />
          </div>
          <Neighbours number={index + 1} count={slides.length} />
        </section>
      ))}
    </main>
  )
}

function SlideBody({ slide, ...props }: PresentationProps & { slide: Slide }) {
  switch (slide.kind) {
    case 'title':
      return <TitleSlide {...props} />
    case 'path':
      return <PathSlide {...props} />
    case 'value':
      return <ValueSlide {...props} />
    case 'goal':
      return <GoalSlide {...props} {...slide} />
    case 'outcome':
      return <OutcomeSlide {...props} {...slide} />
    case 'steps':
      return <StepsSlide {...props} />
    case 'items':
      return <ItemsSlide {...slide} />
    case 'decisions':
      return <DecisionsSlide {...props} items={slide.items} />
  }
}

function keyOf(slide: Slide): string {
  if (slide.kind === 'goal') return slide.goal.id
  if (slide.kind === 'outcome') return slide.outcome.id
  return slide.kind === 'items' ? slide.of : ''
}

/** From slide to slide where no script does it. */
function Neighbours({ number, count }: { number: number; count: number }) {
  return (
    <nav
      aria-label={`Around slide ${number}`}
      className="absolute right-5 bottom-4 left-5 grid grid-cols-3 items-center text-sm text-muted sm:right-[8vw] sm:left-[8vw]"
    >
      {number > 1 ? (
        <Anchor href={`#${number - 1}`} className="inline-flex min-h-9 items-center gap-1 justify-self-start">
          <Icon name="chevron-left" /> Back
        </Anchor>
      ) : (
        <span />
      )}
      <span className="figures text-center">
        {number} of {count}
      </span>
      {number < count ? (
        <Anchor href={`#${number + 1}`} className="inline-flex min-h-9 items-center gap-1 justify-self-end">
          Next <Icon name="chevron-right" />
        </Anchor>
      ) : (
        <span />
      )}
    </nav>
  )
}
