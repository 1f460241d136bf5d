import type { ReactNode } from 'react'
import { stageFacts } from '#app/domain/care/stages.ts'
import { gatePath, pathPath, planPath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { GateChecklist } from './gate-checklist.tsx'
import type { GatePageData } from './gate-page.server.ts'
import { KeptCard } from './kept-card.tsx'
import { moveQuestions, objectionQuestions } from './move-questions.tsx'
import { NextCard } from './next-card.tsx'
import { Ask, Asked, type Question } from './question.tsx'
import { SigningCard } from './signing-card.tsx'
import { stageQuestions } from './stage-questions.tsx'

type GatePageProps = GatePageData & {
  /** The intent of the question that the address asks, for readers without JavaScript. */
  asked: string | null
  /** What the vendor's side notes about this stage. */
  notes?: ReactNode
}

/** Leaving one stage for the next: what is asked, what is met, who signs. Passed ones as they were signed. */
export function GatePage({ asked, notes, ...page }: GatePageProps) {
  const path = gatePath(page.slug, page.stage)
  const head = stageQuestions({ page, path })
  const move = moveQuestions({ page, path })
  const objection = objectionQuestions({ page, path })
  return (
    <>
      <GateHead page={page} path={path} questions={head} />
      <Asked questions={[...head, ...move, ...objection]} asked={asked} />
      <GateNotices page={page} path={path} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
        <GateChecklist
          page={page}
          path={path}
          criteria={page.kept?.criteria ?? page.criteria}
          title={page.kept ? 'What both sides signed' : 'What is asked'}
        />
        <div className="flex min-w-0 flex-col gap-5">
          {page.signing && <SigningCard signing={page.signing} questions={move} path={path} />}
          {page.kept && (
            <KeptCard
              kept={page.kept}
              companies={{ vendor: page.vendorName, customer: page.accountName }}
              questions={objection}
              path={path}
            />
          )}
          <NextCard page={page} />
          {notes}
        </div>
      </div>
    </>
  )
}

type PartProps = { page: GatePageData; path: string }

function GateHead({ page, path, questions }: PartProps & { questions: readonly Question[] }) {
  const { slug, stage, title, question, side, vendorName } = page
  const isVendor = side === 'vendor'
  return (
    <PageHeader
      crumbs={[
        { label: 'Plan', href: planPath(slug) },
        { label: 'Path', href: pathPath(slug) },
        { label: stageFacts[stage].title, href: path },
      ]}
      title={title}
      badge={<HeadBadge page={page} />}
      question={isVendor ? question : undefined}
      description={isVendor ? undefined : <QuestionAside vendorName={vendorName} question={question} />}
      actions={
        questions.length > 0 && questions.map((one) => <Ask key={one.intent} question={one} path={path} />)
      }
    />
  )
}

/** The test is the vendor's own; the customer reads whose question it is. */
function QuestionAside({ vendorName, question }: { vendorName: string; question: string }) {
  return (
    <>
      {vendorName} asks itself: <span className="font-serif italic">“{question}”</span>
    </>
  )
}

function HeadBadge({ page }: { page: GatePageData }) {
  const { position, days, passedBadge, criteria, done, side } = page
  if (position === 'passed')
    return (
      <Badge tone={page.kept ? 'good' : 'neutral'} icon={page.kept ? 'check' : undefined}>
        {passedBadge}
      </Badge>
    )
  if (position === 'ahead') return <Badge>Ahead</Badge>
  if (side === 'customer' && page.next)
    return <Badge tone="accent">{`${done} of ${criteria.length} done`}</Badge>
  // a resting plan is not overdue, so the guide days keep quiet
  if (page.rest) return <Badge>Resting</Badge>
  return days && <Badge tone={days.isOver ? 'warning' : 'neutral'}>{days.text}</Badge>
}

function GateNotices({ page, path }: PartProps) {
  const { rest, handoff, kept, position, may, side } = page
  const open = page.criteria.filter(({ state }) => state === 'open' || state === 'later').length
  return (
    <div className="flex flex-col gap-5 not-empty:mb-5">
      {rest && (
        <Notice
          title={rest.until ? `Resting until ${rest.until}` : 'Resting'}
          action={may.rest && <Wake path={path} />}
        >
          {rest.by}, {rest.since}: “{rest.reason}”
        </Notice>
      )}
      {handoff && (
        <Notice
          tone="internal"
          title={`${handoff.from} hands ${handoff.stage} over to ${handoff.to}`}
          action={
            <LinkButton size="small" href={handoff.href}>
              See the handoff
            </LinkButton>
          }
        >
          Until {handoff.to} accepts, {handoff.from} answers for {page.accountName}.
        </Notice>
      )}
      {kept?.criteria.some(({ isLapsed }) => isLapsed) && (
        <Notice tone="warning" title="Slipping">
          Something that was signed here is no longer so. Nothing moves by itself.
        </Notice>
      )}
      {position === 'passed' && !kept && (
        <Notice
          title={side === 'vendor' ? 'The plan was placed after this stage' : 'Your plan began after this'}
        >
          {open === 0
            ? 'Nobody signed here, and everything that is asked for is there.'
            : `Nobody signed here. ${open === 1 ? 'One thing is' : `${open} things are`} still worth doing.`}
        </Notice>
      )}
    </div>
  )
}

function Wake({ path }: { path: string }) {
  return (
    <QuickForm intent="end-rest" action={path}>
      <Button type="submit" size="small">
        Wake it
      </Button>
    </QuickForm>
  )
}
