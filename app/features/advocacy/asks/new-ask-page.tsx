import { advocacyPath, newAskPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { AskFields } from './ask-fields.tsx'
import { writeAskForm } from './ask-form.ts'
import type { NewAskData } from './new-ask.server.ts'
import { RuleList } from './rule-list.tsx'

type NewAskPageProps = { slug: string; accountName: string; vendorName: string; page: NewAskData }

/** Writes an ask, from words that are there already; it is looked at before it is sent. */
export function NewAskPage({ slug, accountName, vendorName, page }: NewAskPageProps) {
  const { person, type } = page
  return (
    <>
      <PageHeader
        title="Ask for something"
        crumbs={[{ label: `Advocacy of ${accountName}`, href: advocacyPath(slug) }]}
        description="Write it as you would say it. You see the mail as it will arrive before it goes."
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <Choice slug={slug} page={page} />
          {person && (
            <Card title={`To ${person.name}`}>
              <ActionForm
                key={`${person.userId} ${type} ${person.chosen}`}
                intent="write-ask"
                schema={writeAskForm}
                start={{ userId: person.userId, type, ...person.start }}
                hidden={['userId', 'type']}
              >
                {(tools) => (
                  <>
                    <AskFields tools={tools} />
                    <Button type="submit" kind="primary" isPending={tools.isPending}>
                      Look at the mail
                    </Button>
                  </>
                )}
              </ActionForm>
            </Card>
          )}
        </div>
        {person && <RuleList rules={person.rules} vendorName={vendorName} />}
      </div>
    </>
  )
}

function Choice({ slug, page: { people, types, type, person } }: { slug: string; page: NewAskData }) {
  return (
    <Card>
      <form method="get" action={newAskPath(slug)} className="grid gap-x-4 sm:grid-cols-2">
        <Field label="Whom" isRequired>
          <Select
            name="person"
            defaultValue={person?.userId}
            placeholder={person ? undefined : 'Choose a person'}
            options={people.map(({ userId: value, name: label }) => ({ value, label }))}
          />
        </Field>
        <Field label="For what" isRequired>
          <Select
            name="type"
            defaultValue={type}
            options={types.map(({ type: value, title: label }) => ({ value, label }))}
          />
        </Field>
        {person && (
          <Field label="Beginning with" isRequired>
            <Select
              name="words"
              defaultValue={person.chosen}
              options={person.words.map(({ key: value, title: label }) => ({ value, label }))}
            />
          </Field>
        )}
        <div className="self-end pb-7">
          <Button type="submit">Continue</Button>
        </div>
      </form>
    </Card>
  )
}
