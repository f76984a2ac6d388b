import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from './Button';

type Props = Pick<ScreenProps, 'voice' | 'act' | 'state'> & { payment: PaymentView };

/** What is left to do so that a payment stands in the PIMS: say which entry it is, or put it in now. */
export function Settle({ payment, voice, act }: Props) {
  const { say } = voice;
  const asks = payment.actions.includes('IS_THE_PAYMENT') || payment.actions.includes('NOT_THE_PAYMENT');
  return (
    <>
      {asks &&
        payment.invoices
          .filter((invoice) => invoice.question && invoice.postingId !== null)
          .map((invoice) => (
            <section class="question" key={invoice.postingId}>
              <h2>{say('isThisThePayment')}</h2>
              <p>{invoice.inPims.text}</p>
              {invoice.inPims.todo && <p>{invoice.inPims.todo}</p>}
              <div class="pair">
                <Button
                  onPress={() =>
                    act.send({ kind: 'is-the-payment', postingId: invoice.postingId ?? '', yes: true })
                  }
                >
                  {say('yesItIs')}
                </Button>
                <Button
                  onPress={() =>
                    act.send({ kind: 'is-the-payment', postingId: invoice.postingId ?? '', yes: false })
                  }
                >
                  {say('noItIsNot')}
                </Button>
              </div>
            </section>
          ))}
      {payment.actions.includes('PUT_IN_NOW') && (
        <Button onPress={() => act.send({ kind: 'put-in', payment: payment.id, postingId: null })}>
          {say('putInNow')}
        </Button>
      )}
    </>
  );
}
