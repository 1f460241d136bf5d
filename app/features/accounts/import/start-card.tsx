import { importPath } from '#app/domain/paths.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { startForm } from './import-form.ts'

type StartCardProps = {
  importId: string
  counts: { rows: string; good: string; bad: string; badRows: number; hasGood: boolean }
}

/** What the check found, and the press that lets the good rows in. */
export function StartCard({ importId, counts }: StartCardProps) {
  const { good, bad, badRows, hasGood } = counts
  const rows = good === '1' ? '1 row' : `${good} rows`
  const left = badRows === 1 ? '1 stays out' : `${bad} stay out`
  return (
    <Card title={badRows === 0 ? `All ${rows} can go in` : `${rows} can go in, ${left}`}>
      <p className="mb-4 text-muted">
        {badRows > 0 &&
          'A row with anything that cannot be read stays out as a whole, and an account that cannot be read keeps its people out. Download those rows, put them right and upload them afterwards: nothing is made twice. '}
        Accounts that are here already are brought up to date; their stage stays, and nothing is emptied.
        People with access can sign in with their address at once. Nobody is mailed.
      </p>
      <ActionForm
        intent="start-import"
        schema={startForm}
        start={{ importId, badRows: String(badRows) }}
        hidden={['importId', 'badRows']}
      >
        {({ isPending }) => (
          <div className="flex flex-wrap gap-2.5">
            {hasGood && (
              <Button type="submit" kind="primary" isPending={isPending}>
                {badRows === 0 ? 'Import all rows' : `Import ${rows}, leave ${bad} out`}
              </Button>
            )}
            <LinkButton href={`${importPath(importId)}?choose=yes`}>Change the columns</LinkButton>
          </div>
        )}
      </ActionForm>
    </Card>
  )
}
