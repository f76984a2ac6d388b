import { announce } from '../core/announce';
import { AWAY } from '../core/problem-codes';
import { screenOf } from '../core/screen';
import type { Text } from '../protocol/protocol';
import type { ScreenProps } from './act';
import { Button } from './parts/Button';
import { Header } from './parts/Header';
import { Notice } from './parts/Notice';
import { Strip } from './parts/Strip';
import { WhoIsHere } from './parts/WhoIsHere';
import { Allow } from './screens/Allow';
import { Captured } from './screens/Captured';
import { ChoosePerson } from './screens/ChoosePerson';
import { ChooseReader } from './screens/ChooseReader';
import { GiveBack } from './screens/GiveBack';
import { Help } from './screens/Help';
import { Home } from './screens/Home';
import { InternetDown } from './screens/InternetDown';
import { NeedsYou } from './screens/NeedsYou';
import { NotConnected } from './screens/NotConnected';
import { OtherWays } from './screens/OtherWays';
import { Payment } from './screens/Payment';
import { Reading } from './screens/Reading';
import { Reload } from './screens/Reload';
import { Settings } from './screens/Settings';
import { SetUp } from './screens/SetUp';
import { ToEnterList } from './screens/ToEnterList';
import { TypeIn } from './screens/TypeIn';
import { Unreadable } from './screens/Unreadable';

/** The whole panel, a pure function of its props. */
export function Panel(props: ScreenProps) {
  const { state, voice } = props;
  return (
    <div class="panel" lang={voice.language}>
      <header>
        {state.desk?.practice && <p class="practice">{voice.say('practice')}</p>}
        <Strip {...props} />
        <Header {...props} />
      </header>
      <WhoIsHere {...props} />
      <p class="unseen" role="status">
        {announce(state, voice)}
      </p>
      <main>
        <DatabaseAway {...props} />
        <Refusal {...props} />
        {props.ui.overlay === null ? <Screen {...props} /> : <Overlay {...props} />}
      </main>
    </div>
  );
}

/** The shared database is away: what that means for the payment on the screen, or for the next one. */
function DatabaseAway({ state }: ScreenProps) {
  if (!state.away || state.connection.kind !== 'ready') return null;
  return (
    <div class="above" role="alert">
      <Notice text={meaning(state, state.away)} />
    </div>
  );
}

/** Until it is known what becomes of the payment on the screen, nothing is said of its money. */
function meaning({ focus }: ScreenProps['state'], away: Text): Text {
  if (focus.kind !== 'payment') return away;
  const { problem } = focus.payment;
  return problem?.code.startsWith(AWAY) ? problem : { ...away, money: '', remedy: '' };
}

/** Why the last press was refused; the screen before a charge shows it beside its button. */
function Refusal({ state, voice, act }: ScreenProps) {
  if (!state.refusal || screenOf(state).screen === 'captured') return null;
  return (
    <div class="notice warn refusal" role="alert">
      <p>
        {state.refusal.cause} <strong>{state.refusal.money}</strong> {state.refusal.remedy}
      </p>
      <Button kind="link" onPress={() => act.send({ kind: 'dismiss-refusal' })}>
        {voice.say('close')}
      </Button>
    </div>
  );
}

function Screen(props: ScreenProps) {
  const choice = screenOf(props.state);
  switch (choice.screen) {
    case 'connection':
      return <NotConnected {...props} connection={choice.connection} />;
    case 'set-up':
      return <SetUp {...props} steps={choice.steps} />;
    case 'allow':
      return <Allow {...props} pimsName={choice.pimsName} origins={choice.origins} site={choice.site} />;
    case 'reload':
      return <Reload {...props} tabId={choice.tabId} />;
    case 'reading':
      return <Reading {...props} />;
    case 'unreadable':
      return <Unreadable {...props} text={choice.text} signIn={choice.signIn} />;
    case 'captured':
      return <Captured {...props} focus={choice.focus} />;
    case 'payment':
      return <Payment {...props} payment={choice.payment} ours={choice.ours} />;
    case 'internet-down':
      return <InternetDown {...props} />;
    case 'home':
      return <Home {...props} />;
  }
}

function Overlay(props: ScreenProps) {
  const { voice, act } = props;
  return (
    <>
      <p class="back">
        <Button kind="link" onPress={() => act.ui({ kind: 'close' })}>
          <span aria-hidden="true">‹</span> {voice.say('back')}
        </Button>
      </p>
      <OverlayScreen {...props} />
    </>
  );
}

function OverlayScreen(props: ScreenProps) {
  const { focus } = props.state;
  switch (props.ui.overlay) {
    case 'reader':
      return <ChooseReader {...props} />;
    case 'ways':
      return focus.kind === 'shown' ? <OtherWays {...props} focus={focus} /> : null;
    case 'person':
      return <ChoosePerson {...props} />;
    case 'settings':
      return <Settings {...props} />;
    case 'needs-you':
      return <NeedsYou {...props} />;
    case 'to-enter':
      return <ToEnterList {...props} />;
    case 'type-in':
      return <TypeIn {...props} />;
    case 'give-back':
      return focus.kind === 'payment' ? <GiveBack {...props} payment={focus.payment} /> : null;
    case 'help':
      return focus.kind === 'payment' ? <Help {...props} payment={focus.payment} /> : null;
    case null:
      return null;
  }
}
