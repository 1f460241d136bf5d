/** A form inside a conversation: for an answer, a change, or taking back; of the comment `id`. */
export type OpenedForm = { form: 'answer' | 'edit' | 'remove'; id: string }
