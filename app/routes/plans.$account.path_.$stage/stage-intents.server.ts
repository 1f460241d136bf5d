import { mayAskForWaiver, mayRest, mayStepBack, mayWaive } from '#app/domain/access/care-policy.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { askForWaiver } from '#app/features/care/ask-for-waiver.server.ts'
import { endRest } from '#app/features/care/end-rest.server.ts'
import { endWaiver } from '#app/features/care/end-waiver.server.ts'
import { grantWaiver } from '#app/features/care/grant-waiver.server.ts'
import {
  askWaiverForm,
  endWaiverForm,
  grantWaiverForm,
  refuseWaiverForm,
  restForm,
  stepBackForm,
  wakeForm,
} from '#app/features/care/move-form.ts'
import { refuseWaiver } from '#app/features/care/refuse-waiver.server.ts'
import { startRest } from '#app/features/care/start-rest.server.ts'
import { stepBack } from '#app/features/care/step-back.server.ts'
import { planIntent } from '#app/http/actions.server.ts'

/** What people can do about the stage as a whole: letting things go, resting, going back, noting. */
export const stageIntents = {
  'ask-waiver': planIntent({
    may: mayAskForWaiver,
    form: askWaiverForm,
    run: askForWaiver,
    done: () => ({ message: 'A lead is asked' }),
  }),
  'grant-waiver': planIntent({ may: mayWaive, form: grantWaiverForm, run: grantWaiver }),
  'refuse-waiver': planIntent({ may: mayWaive, form: refuseWaiverForm, run: refuseWaiver }),
  'end-waiver': planIntent({ may: mayWaive, form: endWaiverForm, run: endWaiver }),
  'step-back': planIntent({
    may: mayStepBack,
    form: stepBackForm,
    run: stepBack,
    done: ({ toStage }) => ({ message: `The plan is back in ${stageFacts[toStage].title}` }),
  }),
  'start-rest': planIntent({ may: mayRest, form: restForm, run: startRest }),
  'end-rest': planIntent({
    may: mayRest,
    form: wakeForm,
    run: endRest,
    done: () => ({ message: 'Awake again' }),
  }),
}
