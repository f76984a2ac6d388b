import type { PaymentView, Text } from '../protocol/protocol';
import { wordsOf } from '../words/words';
import type { Asked } from './charges';
import { type Counter, setWindow } from './counter';
import { Refused } from './link';
import { showAgain } from './showing';

const NOT_FOUND = 'NOT_FOUND';
const CAPTURE_GONE = 'CAPTURE_GONE';

/** The service has answered a charge: its payment is shown where it was asked for, or why there is none. */
export function answered(counter: Counter, asked: Asked, answer: PaymentView | Refused): void {
  const { memory, facts } = counter;
  const show = memory.show(asked.request.captureId);
  // Its id is used: whatever is charged next from this reading is another payment.
  if (show) memory.putShow({ ...show, activityId: counter.newId() });
  if (answer instanceof Refused) {
    const refusal = answer.text.code === NOT_FOUND ? neverStarted(counter) : answer.text;
    setWindow(counter, asked.windowId, { refusal });
    // The service has forgotten the reading, as after its restart: the invoice is read again for another press.
    if (answer.text.code === CAPTURE_GONE && show) showAgain(counter, asked.windowId, show.source);
    return;
  }
  facts.putPayment(answer);
  const focus = { kind: 'payment' as const, payment: answer.id, since: counter.now() };
  setWindow(counter, asked.windowId, { focus, refusal: null });
}

/** The press got lost with the connection, and too much time has passed to carry it out. */
function neverStarted({ facts, browser }: Counter): Text {
  const say = wordsOf(facts.desk?.language ?? browser.language);
  return {
    code: NOT_FOUND,
    cause: say('neverStarted'),
    money: say('nothingCharged'),
    remedy: say('pressAgain'),
  };
}
