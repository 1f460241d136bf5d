import { useState } from 'react'
import { type CatalogueGroup, searchCatalogue } from '#app/domain/outcomes/catalogue/catalogue.ts'
import { newOutcomePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/inputs.tsx'

export type CataloguePickerProps = {
  slug: string
  /** The goal the form is for, '' for the first. */
  goalId: string
  /** What was searched for when the page came. */
  find: string
  /** The entry the form began with, '' for none. */
  chosen: string
}

/** Common outcomes to begin with, by kind of result; a press fills the form. Narrows while typing, or by a plain form. */
export function CataloguePicker({ slug, goalId, find, chosen }: CataloguePickerProps) {
  const [search, setSearch] = useState(find)
  const groups = searchCatalogue(search)
  const href = (key: string) => `${newOutcomePath(slug)}?${new URLSearchParams({ goal: goalId, from: key })}`
  return (
    <Card
      title="Begin with a common one"
      subtitle="It fills in the form; figures and money stay yours to say."
    >
      <form method="get" action={newOutcomePath(slug)} className="mt-2 flex items-start gap-2">
        {goalId && <input type="hidden" name="goal" value={goalId} />}
        <Field label="Search common outcomes" isLabelHidden className="min-w-0 grow">
          <TextInput
            type="search"
            name="find"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            placeholder="close, overtime, errors…"
            autoComplete="off"
          />
        </Field>
        <Button type="submit">Search</Button>
      </form>
      <div className="-mx-2 max-h-72 overflow-y-auto px-2 lg:max-h-[46rem]">
        {groups.map((group) => (
          <Group key={group.category} group={group} href={href} chosen={chosen} />
        ))}
        {groups.length === 0 && (
          <p className="text-muted">None of them says that. Fill in the form with your own.</p>
        )}
      </div>
    </Card>
  )
}

type GroupProps = { group: CatalogueGroup; href: (key: string) => string; chosen: string }

function Group({ group: { title, entries }, href, chosen }: GroupProps) {
  return (
    <section className="mb-3">
      <h3 className="eyebrow mb-1">{title}</h3>
      <ul className="flex flex-col">
        {entries.map(({ key, name, why }) => (
          <li key={key}>
            <Anchor
              href={href(key)}
              aria-current={key === chosen ? 'true' : undefined}
              className="block rounded-control px-2.5 py-1.5 -mx-2.5 hover:bg-sunken aria-[current]:bg-lichen"
            >
              <span className="font-semibold">{name}</span>
              <span className="block text-sm text-muted">{why}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  )
}
