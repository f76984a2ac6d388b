import type { Connection } from '../core/state';
import type { Say } from '../words/words';
import { Title } from './parts/Title';
import { FAILURES } from './screens/NotConnected';

/** The page of a one-time address: this browser is connected, or why not. */
export function ConnectPage({ connection, say }: { connection: Connection; say: Say }) {
  return (
    <main class="connect-page" aria-live="polite">
      <div class="screen">{content(connection, say)}</div>
    </main>
  );
}

function content(connection: Connection, say: Say) {
  switch (connection.kind) {
    case 'ready':
      return (
        <>
          <Title mood="good">{say('connectedTitle')}</Title>
          <p>{say('connectedText')}</p>
        </>
      );
    case 'pairing-failed':
      return (
        <>
          <Title mood="warn">{say('notConnected')}</Title>
          <p>{say(FAILURES[connection.why])}</p>
        </>
      );
    case 'not-running':
      return <Title mood="warn">{say('notRunningTitle')}</Title>;
    case 'too-old':
      return (
        <Title mood="warn">
          {say(connection.who === 'extension' ? 'extensionOldTitle' : 'serviceOldTitle')}
        </Title>
      );
    case 'connecting':
    case 'not-paired':
    case 'pairing':
    case 'revoked':
      return <Title>{say('connecting')}</Title>;
  }
}
