import { CONNECT_COMMAND, START_COMMAND } from '../../core/commands';
import type { Connection, PairingFailure } from '../../core/state';
import type { WordKey } from '../../words/en';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { DeskName } from '../parts/DeskName';
import { Title } from '../parts/Title';

type Props = ScreenProps & { connection: Exclude<Connection, { kind: 'ready' }> };

export const FAILURES: Record<PairingFailure, WordKey> = {
  closed: 'failClosed',
  refused: 'failRefused',
  'too-late': 'failLate',
  ticket: 'failTicket',
  broken: 'failBroken',
};

/** One cause and one button, for everything that keeps this browser from the service. */
export function NotConnected(props: Props) {
  const { connection, voice, act } = props;
  const { say } = voice;
  switch (connection.kind) {
    case 'connecting':
      return (
        <div class="screen">
          <Title>{say('connecting')}</Title>
          <div class="waiting" aria-hidden="true">
            <span />
            <span />
            <span />
          </div>
        </div>
      );
    case 'not-running':
      return (
        <div class="screen">
          <Title mood="warn">{say('notRunningTitle')}</Title>
          <p class="strong">{say('nothingCharged')}</p>
          <p class="muted">{say('runningGoesOn')}</p>
          <p>{say('startWith')}</p>
          <Command {...props} command={START_COMMAND} />
          <div class="buttons">
            <Button kind="main" onPress={() => act.send({ kind: 'connect' })}>
              {say('lookAgain')}
            </Button>
          </div>
        </div>
      );
    case 'not-paired':
    case 'pairing-failed':
      return <Connect {...props} failure={connection.kind === 'pairing-failed' ? connection.why : null} />;
    case 'pairing':
      return (
        <div class="screen">
          <Title>{say('compareTitle')}</Title>
          <p
            class="digits"
            role="status"
            aria-label={say('digits', { digits: connection.digits?.split('').join(' ') ?? '' })}
          >
            {connection.digits === null
              ? '…'
              : `${connection.digits.slice(0, 3)} ${connection.digits.slice(3)}`}
          </p>
          <p>{say('compareText')}</p>
          <div class="buttons">
            <Button onPress={() => act.send({ kind: 'pair-cancel' })}>{say('cancel')}</Button>
          </div>
        </div>
      );
    case 'revoked':
      return (
        <div class="screen">
          <Title mood="warn">{say('revokedTitle')}</Title>
          <p>{say('revokedText')}</p>
          <p class="strong">{say('nothingCharged')}</p>
          <p class="muted">{say('runningGoesOn')}</p>
          <div class="buttons">
            <Button kind="main" onPress={() => act.send({ kind: 'pair' })}>
              {say('connectAgain')}
            </Button>
          </div>
        </div>
      );
    case 'too-old':
      return (
        <div class="screen">
          <Title mood="warn">
            {say(connection.who === 'extension' ? 'extensionOldTitle' : 'serviceOldTitle')}
          </Title>
          <p>{say(connection.who === 'extension' ? 'extensionOldText' : 'serviceOldText')}</p>
          <p class="strong">{say('nothingCharged')}</p>
          <div class="buttons">
            <Button kind="main" onPress={() => act.send({ kind: 'connect' })}>
              {say('lookAgain')}
            </Button>
          </div>
        </div>
      );
  }
}

function Connect(props: Props & { failure: PairingFailure | null }) {
  const { voice, act, failure } = props;
  const { say } = voice;
  return (
    <div class="screen">
      <Title>{say('notPairedTitle')}</Title>
      {failure && (
        <p class="notice warn" role="alert">
          {say(FAILURES[failure])}
        </p>
      )}
      <DeskName {...props} />
      <p>{say('notPairedText')}</p>
      <Command {...props} command={CONNECT_COMMAND} />
      <div class="buttons">
        <Button kind="main" onPress={() => act.send({ kind: 'pair' })}>
          {say('connect')}
        </Button>
      </div>
    </div>
  );
}

function Command({ command, ui, voice, act }: ScreenProps & { command: string }) {
  const { say } = voice;
  return (
    <p class="command">
      <code>{command}</code>
      <Button onPress={() => act.copy(command, command)}>
        {say(ui.copied === command ? 'copied' : 'copy')} <span class="unseen">{command}</span>
      </Button>
    </p>
  );
}
