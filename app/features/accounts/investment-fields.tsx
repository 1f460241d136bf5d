import { investmentTitles } from '#app/domain/accounts/account-words.ts'
import { investmentScores, proposedInvestment, readScore } from '#app/domain/accounts/investment.ts'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { Select } from '#app/ui/inputs.tsx'

const titles = ['very low', 'low', 'middling', 'high', 'very high']
const options = [
  { value: '', label: 'Not said yet' },
  ...investmentScores.map((score, index) => ({ value: score, label: `${score}, ${titles[index] ?? ''}` })),
]

type InvestmentFieldsProps = { tools: FormTools; account: { potential: string; readiness: string } }

/** The two scores that an investment is proposed from, and the proposal beside the choice: a person decides. */
export function InvestmentFields({ tools, account }: InvestmentFieldsProps) {
  const { field, error, form } = tools
  const scoreOf = (name: 'potential' | 'readiness') => readScore(String(form.watch(name) ?? account[name]))
  const proposed = proposedInvestment({ potential: scoreOf('potential'), readiness: scoreOf('readiness') })
  return (
    <>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field
          label="Potential"
          hint="Contract size, room to expand, strategic fit"
          error={error('potential')}
        >
          <Select {...field('potential')} options={options} />
        </Field>
        <Field label="Readiness" hint="Engaged people, data access, a sponsor" error={error('readiness')}>
          <Select {...field('readiness')} options={options} />
        </Field>
      </div>
      <output className="mb-3 block rounded-control bg-internal-paper px-3 py-2 text-sm text-internal">
        {proposed
          ? `These two speak for ${investmentTitles[proposed].toLowerCase()} investment. You decide below.`
          : 'With both, an investment is proposed here. You decide below.'}
      </output>
    </>
  )
}
