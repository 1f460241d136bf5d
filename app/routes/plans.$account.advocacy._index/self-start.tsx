import {
  newQuotePath,
  openingsPath,
  planStoriesPath,
  referralsPath,
  rewardsPath,
  talksPath,
} from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'

type Start = { title: string; means: string; href: string; press: string }

/** What a member may begin by themself, at every stage. */
export function SelfStart({ slug }: { slug: string }) {
  const starts: Start[] = [
    {
      title: 'Say what you are open to',
      means:
        'A quote, an introduction, a call, your story, a talk: open what you like, close it when you like',
      href: openingsPath(),
      press: 'Choose',
    },
    {
      title: 'Say what changed',
      means: 'A sentence or two under your name; you say where it may stand, and take it back when you like',
      href: newQuotePath(slug),
      press: 'Write',
    },
    {
      title: 'Refer a peer',
      means: 'With a link of your own, or an introduction that names nobody until they agree',
      href: referralsPath(slug),
      press: 'Refer',
    },
    {
      title: 'Speak at an event',
      means: 'Offer a talk, and see what you are invited to',
      href: talksPath(slug),
      press: 'Offer',
    },
    {
      title: 'Tell your story',
      means: 'A case study written together, of which you approve every word',
      href: planStoriesPath(slug),
      press: 'Begin',
    },
    {
      title: 'Thanks for you',
      means: 'What you were thanked with, whatever you said',
      href: rewardsPath(slug),
      press: 'See',
    },
  ]
  return (
    <Card title="What you may start yourself">
      <ul className="-my-1 divide-y divide-line">
        {starts.map(({ title, means, href, press }) => (
          <li key={title} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <span className="min-w-0 flex-1 basis-56">
              <strong className="block">{title}</strong>
              <span className="text-sm text-muted">{means}</span>
            </span>
            <LinkButton href={href}>
              {press}
              <span className="sr-only">: {title.toLowerCase()}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}
