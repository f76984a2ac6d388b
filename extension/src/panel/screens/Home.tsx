import { stops } from '../../core/screen';
import type { Seen } from '../../core/state';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { PaymentRow } from '../parts/PaymentRow';
import { Title } from '../parts/Title';
import { trusted } from '../trusted';

/** Between two clients: this page's invoice, what was seen today, search. */
export function Home(props: ScreenProps) {
  const { state, voice, act } = props;
  const { say } = voice;
  const waiting = state.desk?.toEnter ?? 0;
  return (
    <div class="screen">
      <Title>{say('homeTitle')}</Title>
      {state.oldBrowser && <p class="notice warn">{say('oldBrowser')}</p>}
      {stops(state.desk).map((text) => (
        <Notice key={text.code} text={text} />
      ))}
      <ThisPage {...props} />
      <p class="row">
        <span class="muted">{say('nothingReadable')}</span>
        <Button kind="link" onPress={() => act.ui({ kind: 'open', overlay: 'type-in' })}>
          {say('typeIn')}
        </Button>
      </p>
      {waiting > 0 && (
        <p class="row unposted">
          <span class="strong">
            {say('notInPimsAnywhere')} ({waiting})
          </span>
          <Button
            kind="link"
            onPress={() => {
              act.send({ kind: 'list', list: 'toEnter' });
              act.ui({ kind: 'open', overlay: 'to-enter' });
            }}
          >
            {say('show')} <span class="unseen">{say('notInPimsAnywhere')}</span>
          </Button>
        </p>
      )}
      <Search {...props} />
      <Found {...props} />
      <SeenToday {...props} />
    </div>
  );
}

function ThisPage({ state, voice, act }: ScreenProps) {
  const { say } = voice;
  const { page } = state;
  if (page.kind !== 'invoice') return <p class="muted">{say('homeHint')}</p>;
  return (
    <section class="card">
      <p>
        {page.invoiceId === null
          ? say('onThisPageSome', { pims: page.pimsName })
          : say('onThisPage', { word: page.invoiceWord, pims: page.pimsName })}
      </p>
      {page.invoiceId !== null && (
        <Button kind="main" onPress={() => act.send({ kind: 'pay-page' })}>
          {say('pay')}
        </Button>
      )}
    </section>
  );
}

function Search({ ui, voice, act }: ScreenProps) {
  const { say } = voice;
  return (
    <search>
      <form
        class="search"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (!trusted(event)) return;
          const query = ui.query.trim();
          act.ui({ kind: 'searched', query: query === '' ? null : query });
          if (query !== '') act.send({ kind: 'search', query });
        }}
      >
        <input
          type="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={say('search')}
          placeholder={say('search')}
          value={ui.query}
          onInput={(event) => act.ui({ kind: 'query', query: event.currentTarget.value })}
        />
        <button type="submit" class="button quiet">
          {say('searchButton')}
        </button>
      </form>
    </search>
  );
}

function Found({ state, ui, voice, act }: ScreenProps) {
  if (ui.searched === null) return null;
  const { say } = voice;
  const { found } = state.lists;
  return (
    <section aria-live="polite">
      <h2>{say('found')}</h2>
      {found === null && <p class="muted">{say('loading')}</p>}
      {found?.length === 0 && seenLike(state.seen, ui.searched).length === 0 && (
        <p class="muted">{say('foundNone', { query: ui.searched })}</p>
      )}
      <ul class="rows">
        {found?.map((payment) => (
          <PaymentRow key={payment.id} payment={payment} voice={voice} act={act} />
        ))}
      </ul>
    </section>
  );
}

function SeenToday({ state, ui, voice, act }: ScreenProps) {
  const seen = seenLike(state.seen, ui.query);
  if (seen.length === 0) return null;
  return (
    <section>
      <h2>{voice.say('seenToday')}</h2>
      <ul class="rows">
        {seen.map((each) => (
          <li key={`${each.pims} ${each.invoiceId}`}>
            <Button
              kind="link"
              onPress={() => act.send({ kind: 'open-seen', pims: each.pims, invoiceId: each.invoiceId })}
            >
              <span class="row-name">
                {[each.patients.join(', '), each.clientName].filter((part) => part !== '').join(' · ')}
              </span>
              <span class="muted">
                {each.number} · {voice.time(each.at)}
              </span>
            </Button>
            <span class="amount">{voice.plain(each.due)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was seen today and has every word of the query in it. */
function seenLike(seen: readonly Seen[], query: string): Seen[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  return seen.filter((each) => {
    const text = [each.clientName, each.number, ...each.patients].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
