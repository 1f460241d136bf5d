import { type AskType, askTypeWords } from '#app/domain/advocacy/ask.ts'
import { askTemplatesPath } from '#app/domain/paths.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { AskTemplateFields, AskTemplatePreview, MergeFieldGuide } from './ask-template-fields.tsx'
import { createAskTemplateForm } from './ask-template-form.ts'

type NewAskTemplatePageProps = {
  sender: string
  vendorName: string
  start: { type: AskType; title: string; subject: string; message: string }
}

/** Words of the vendor's own for one type, from nothing or from those Cairn brings along. */
export function NewAskTemplatePage({ start, ...preview }: NewAskTemplatePageProps) {
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <Card title={`To ask for ${askTypeWords[start.type]}`}>
        <ActionForm
          intent="create-ask-template"
          schema={createAskTemplateForm}
          start={start}
          hidden={['type']}
        >
          {(tools) => (
            <>
              <AskTemplateFields tools={tools} />
              <AskTemplatePreview tools={tools} {...preview} />
              <div className="flex flex-wrap gap-2.5">
                <Button type="submit" kind="primary" isPending={tools.isPending}>
                  Save these words
                </Button>
                <LinkButton href={askTemplatesPath()}>Cancel</LinkButton>
              </div>
            </>
          )}
        </ActionForm>
      </Card>
      <MergeFieldGuide />
    </div>
  )
}
