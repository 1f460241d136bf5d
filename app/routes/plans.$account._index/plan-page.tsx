import {
  applyTemplatePath,
  contextPath,
  contractPath,
  membersPath,
  milestonesPath,
  newGoalPath,
  newOutcomePath,
  outcomesPath,
  peoplePath,
  teamNotesPath,
} from '#app/domain/paths.ts'
import { ReachCard } from '#app/features/care/reach-card.tsx'
import { StageRail } from '#app/features/care/stage-rail.tsx'
import { GoalOutcome } from '#app/features/outcomes/goal-outcome.tsx'
import { ValueCard } from '#app/features/outcomes/value-card.tsx'
import { GoalCard } from '#app/features/plan/goal-card.tsx'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Menu, MenuLink } from '#app/ui/menu.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHeader } from '#app/ui/section-header.tsx'
import { PeopleCard } from './people-card.tsx'
import type { PlanPageData } from './read-plan-page.server.ts'
import { StepsCard } from './steps-card.tsx'
import { WaitingCard } from './waiting-card.tsx'

/** The shared plan, one address for both sides. Props only: it renders the same with no router around it. */
export function PlanPage(data: PlanPageData) {
  const value = data.value && <ValueCard value={data.value} slug={data.account.slug} />
  const hasValue = data.value !== null && data.value.natures.length > 0
  return (
    <>
      <PlanHead {...data} />
      {data.path && <StageRail stages={data.path.rail} />}
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)]">
        <div className="flex flex-col gap-5 lg:order-2">
          {hasValue && value}
          <WaitingCard {...data} />
          {!hasValue && value}
          {data.path?.reach && <ReachCard reach={data.path.reach} />}
          <StepsCard {...data} />
          <PeopleCard {...data} />
        </div>
        <Goals {...data} />
      </div>
    </>
  )
}

function PlanHead(data: PlanPageData) {
  const { account, context, isEditor, isCustomer, mayInvite, mayApplyTemplates } = data
  const title = context?.headline || `What ${account.name} wants to reach`
  return (
    <PageHeader
      eyebrow={<Eyebrow {...data} />}
      title={title}
      description={
        context ? (
          <>
            “{context.challenge || context.success}”{' '}
            {context.confirmedBy ? (
              <Badge tone="good" icon="check">
                Confirmed by {context.confirmedBy}
              </Badge>
            ) : (
              <Badge tone="warning">Not confirmed yet</Badge>
            )}{' '}
            <Anchor href={contextPath(account.slug)} className="text-link text-sm whitespace-nowrap">
              Read it all
            </Anchor>
          </>
        ) : (
          `Nobody has written down yet what this is about. Begin with the challenge, in ${isCustomer ? 'your' : 'the customer’s'} own words.`
        )
      }
      actions={
        isEditor && (
          <AddMenu
            slug={account.slug}
            {...{ mayInvite, mayApplyTemplates }}
            hasContext={context !== undefined}
          />
        )
      }
    />
  )
}

/** The renewal is the vendor's own affair, in its own colour. */
function Eyebrow({ account, renews, path }: PlanPageData) {
  if (!renews) return 'Shared success plan'
  return (
    <>
      Shared success plan ·{' '}
      <Anchor
        href={contractPath(account.slug)}
        title={`Only ${path?.vendorName || 'your team'} sees this`}
        className="rounded-sm whitespace-nowrap text-internal underline underline-offset-4"
      >
        <Icon name="lock" className="-mt-0.5 size-3" /> Renews {renews}
      </Anchor>{' '}
      ·{' '}
      <Anchor
        href={teamNotesPath(account.slug)}
        title={`Only ${path?.vendorName || 'your team'} sees this`}
        className="rounded-sm whitespace-nowrap text-internal underline underline-offset-4"
      >
        <Icon name="lock" className="-mt-0.5 size-3" /> Team notes
      </Anchor>
    </>
  )
}

type AddMenuProps = { slug: string; hasContext: boolean; mayInvite: boolean; mayApplyTemplates: boolean }

function AddMenu({ slug, hasContext, mayInvite, mayApplyTemplates }: AddMenuProps) {
  if (!hasContext) {
    return (
      <>
        {mayInvite && <LinkButton href={membersPath(slug)}>Invite people</LinkButton>}
        <LinkButton kind="primary" href={contextPath(slug)}>
          Write the challenge
        </LinkButton>
      </>
    )
  }
  return (
    <Menu label="Add progress" kind="primary">
      <MenuLink href={outcomesPath(slug)}>Report what was measured</MenuLink>
      <MenuLink href={newGoalPath(slug)}>A goal</MenuLink>
      <MenuLink href={newOutcomePath(slug)}>Something to measure</MenuLink>
      <MenuLink href={milestonesPath(slug)}>A next step</MenuLink>
      <MenuLink href={peoplePath(slug)}>A person who matters</MenuLink>
      {mayInvite && <MenuLink href={membersPath(slug)}>Somebody who may sign in</MenuLink>}
      {mayApplyTemplates && (
        <MenuLink href={applyTemplatePath(slug)}>Goals and steps from a template</MenuLink>
      )}
    </Menu>
  )
}

function Goals(data: PlanPageData) {
  const { goals, outcomes, account, isEditor, waiting, owners, mayApplyTemplates } = data
  const active = goals.filter((goal) => goal.lifecycle !== 'closed').length
  return (
    <section aria-labelledby="goals" className="min-w-0 lg:order-1">
      <SectionHeader
        id="goals"
        title="Goals"
        count={goals.length > 0 && `${active} active`}
        aside={goals.length > 1 && 'By target date'}
      />
      {goals.length === 0 && <NoGoals slug={account.slug} {...{ isEditor, mayApplyTemplates }} />}
      <ul className="flex flex-col gap-5">
        {goals.map((goal) => (
          <li key={goal.id}>
            <GoalCard goal={goal} slug={account.slug} isEditor={isEditor} owners={owners}>
              <GoalOutcome
                slug={account.slug}
                goal={goal}
                outcomes={outcomes[goal.id]}
                waitingOutcomeIds={waiting.outcomeIds}
                isEditor={isEditor}
              />
            </GoalCard>
          </li>
        ))}
      </ul>
    </section>
  )
}

type NoGoalsProps = { slug: string; isEditor: boolean; mayApplyTemplates: boolean }

function NoGoals({ slug, isEditor, mayApplyTemplates }: NoGoalsProps) {
  const add = (
    <span className="flex flex-wrap justify-center gap-2.5">
      {mayApplyTemplates && <LinkButton href={applyTemplatePath(slug)}>Begin from a template</LinkButton>}
      <LinkButton href={newGoalPath(slug)} kind="primary">
        Add the first goal
      </LinkButton>
    </span>
  )
  return (
    <Card>
      <EmptyState title="No goals yet" action={isEditor ? add : undefined}>
        A goal is a result the business wants, in its own words and with a date: “Close the books in three
        days, not ten.” Three are plenty to begin with.
      </EmptyState>
    </Card>
  )
}
