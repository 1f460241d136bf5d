import {
  mayObject,
  mayProposeMove,
  mayRecordSignature,
  maySignSomething,
  mayWithdrawMove,
} from '#app/domain/access/care-policy.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { declineMove } from '#app/features/care/decline-move.server.ts'
import {
  declineMoveForm,
  objectForm,
  proposeMoveForm,
  recordSignatureForm,
  signMoveForm,
  withdrawMoveForm,
} from '#app/features/care/move-form.ts'
import { objectToMove } from '#app/features/care/object-to-move.server.ts'
import { proposeMove } from '#app/features/care/propose-move.server.ts'
import { recordSignature } from '#app/features/care/record-signature.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { storeAgreement } from '#app/features/care/store-agreement.server.ts'
import { withdrawMove } from '#app/features/care/withdraw-move.server.ts'
import { planIntent } from '#app/http/actions.server.ts'

/** What people can do about a move from this stage to the next. */
export const moveIntents = {
  'propose-move': planIntent({
    may: mayProposeMove,
    form: proposeMoveForm,
    run: proposeMove,
    done: () => ({ message: 'Both sides are asked to sign' }),
  }),
  'sign-move': planIntent({
    may: maySignSomething,
    form: signMoveForm,
    run: signMove,
    done: ({ hasPassed, toStage }) => {
      const { title } = stageFacts[toStage]
      return { message: hasPassed ? `Signed by both sides. The plan is in ${title} now` : 'Signed' }
    },
  }),
  'decline-move': planIntent({
    may: maySignSomething,
    form: declineMoveForm,
    run: declineMove,
    done: () => ({ message: 'Declined. The other side reads why' }),
  }),
  'withdraw-move': planIntent({
    may: mayWithdrawMove,
    form: withdrawMoveForm,
    run: withdrawMove,
    done: () => ({ message: 'Taken back' }),
  }),
  'record-signature': planIntent({
    may: mayRecordSignature,
    form: recordSignatureForm,
    file: 'file',
    before: ({ context }, _input, files) => storeAgreement(context.env.dataFolder, files),
    run: recordSignature,
    done: () => ({ message: 'Recorded. They can object for 30 days' }),
  }),
  'object-to-move': planIntent({
    may: mayObject,
    form: objectForm,
    run: objectToMove,
    done: ({ fromStage }) => ({ message: `The plan is back in ${stageFacts[fromStage].title}` }),
  }),
}
