import { wantsSignIn } from '../../core/screen';
import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Changed } from './Changed';
import { Charging } from './Charging';
import { Ended } from './Ended';
import { EnterIt } from './EnterIt';
import { GivenBack } from './GivenBack';
import { Held } from './Held';
import { LinkOpen } from './LinkOpen';
import { NotAccepted } from './NotAccepted';
import { NotSure } from './NotSure';
import { Paid } from './Paid';
import { PartlyPaid } from './PartlyPaid';
import { ReaderTrouble } from './ReaderTrouble';
import { SignIn } from './SignIn';

/** The screen of one payment follows from its view alone. */
export function Payment(props: ScreenProps & { payment: PaymentView; ours: boolean }) {
  switch (props.payment.screen) {
    case 'CHECKING':
    case 'CHARGING':
      return <Charging {...props} />;
    case 'HELD':
    case 'LETTING_GO':
      return <Held {...props} />;
    case 'LINK_OPEN':
    case 'LINK_CLOSING':
    case 'LINK_EXPIRED':
    case 'BANK_ON_ITS_WAY':
    case 'BANK_CAME_BACK':
      return <LinkOpen {...props} />;
    case 'PAID':
      return <Paid {...props} />;
    case 'ENTER_IT':
    case 'TAKE_OUT':
      return <EnterIt {...props} />;
    case 'NOT_ACCEPTED':
    case 'NOBODY_TAPPED':
      return <NotAccepted {...props} />;
    case 'PARTLY_PAID':
      return <PartlyPaid {...props} />;
    case 'READER_IN_USE':
    case 'READER_OFFLINE':
      return <ReaderTrouble {...props} />;
    case 'CHANGED':
      return <Changed {...props} />;
    case 'NOT_SURE':
      return <NotSure {...props} />;
    case 'GIVING_BACK':
    case 'GIVE_BACK_NOT_SURE':
    case 'GIVEN_BACK':
    case 'NOT_GIVEN_BACK':
      return <GivenBack {...props} />;
    case 'LET_GO':
    case 'STOPPED':
    case 'REFUSED':
      return wantsSignIn(props.payment) ? <SignIn {...props} /> : <Ended {...props} />;
  }
}
