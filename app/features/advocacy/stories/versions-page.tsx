import { storyVersionsPath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/inputs.tsx'
import type { ComparedVersions } from './compare-versions.server.ts'
import { StoryDiff } from './story-blocks.tsx'

/** Any two texts of a story side by side in one: what went, what came. */
export function VersionsPage({ slug, story, versions, from, to, changes }: ComparedVersions) {
  const options = versions.map(({ number, author, when }) => ({
    value: String(number),
    label: `Version ${number}, ${author}, ${when}`,
  }))
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)]">
      <Card title={from === to ? `Version ${to ?? 1}` : `From version ${from} to ${to}`}>
        {changes.length === 0 && <p className="text-muted">These two read the same.</p>}
        {changes.map(({ title, parts }) => (
          <section key={title} className="border-t border-line py-3 first-of-type:border-t-0">
            <h3 className="eyebrow mb-1">{title}</h3>
            <StoryDiff parts={parts} />
          </section>
        ))}
      </Card>
      <div className="flex flex-col gap-5">
        <Card title="Compare">
          <form method="get" action={storyVersionsPath(slug, story.id)}>
            <Field label="From" isRequired>
              <Select name="from" defaultValue={String(from)} options={options} />
            </Field>
            <Field label="To" isRequired>
              <Select name="to" defaultValue={String(to)} options={options} />
            </Field>
            <Button type="submit">Show what changed</Button>
          </form>
        </Card>
        <Card title="Versions" count={versions.length}>
          <ol className="divide-y divide-line">
            {versions.map(({ id, number, author, when, isPublic, isApproved }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-2 py-2">
                <span>
                  <strong>Version {number}</strong> {author}
                  <span className="block text-sm text-muted">{when}</span>
                </span>
                {isPublic && <Badge tone="good">Readers have it</Badge>}
                {isApproved && !isPublic && <Badge tone="good">Approved</Badge>}
              </li>
            ))}
          </ol>
        </Card>
      </div>
    </div>
  )
}
