import { freshNote, type NotedWay } from '../../core/noted';
import type { Focus } from '../../core/state';
import type { Sheet } from '../../core/ui';
import type { WayToPay } from '../../protocol/protocol';
import type { WordKey } from '../../words/en';
import type { ScreenProps } from '../act';
import { ordering } from '../ordering';
import { Button } from '../parts/Button';
import { ReaderState } from '../parts/Reader';
import { SavedCard } from '../parts/SavedCard';
import { Title } from '../parts/Title';
import { trusted } from '../trusted';

const NAMES: Partial<Record<WayToPay, { name: WordKey; hint: WordKey }>> = {
  CARD_BY_PHONE: { name: 'wayPhone', hint: 'wayPhoneHint' },
};

/** How the client pays: the ways that are set up, and no others. */
export function OtherWays(props: ScreenProps & { focus: Extract<Focus, { kind: 'shown' }> }) {
  const { state, voice, act, focus } = props;
  const { model, free, send, sheet } = ordering(props, focus);
  const { reader, total } = model;
  const may = model.order !== null && free;
  // What is sent may be paid days later; a deposit is taken while the client is at the desk.
  const mayLink = model.order !== null && model.kept === null;
  const agreed = { savedCard: null, keep: voice.say('keepCardWords') };
  const pay = (readerId: string | null, way: WayToPay | null) => {
    send(readerId, way, way === 'CARD_BY_PHONE' && sheet.keepCard ? agreed : null);
    act.ui({ kind: 'close' });
  };
  const charge = (savedCard: string) => {
    send(null, 'SAVED_CARD', { savedCard, keep: null });
    act.ui({ kind: 'close' });
  };
  const link = (bank: Sheet['bank']) => {
    act.ui({ kind: 'sheet', captureId: focus.shown.captureId, change: { bank } });
    act.send({ kind: 'link-offer', captureId: focus.shown.captureId });
    act.ui({ kind: 'close' });
  };
  const [firstNote] = (state.desk?.noteWays ?? []) as NotedWay[];
  const note = (way: NotedWay) => {
    act.ui({ kind: 'sheet', captureId: focus.shown.captureId, change: { note: freshNote(way) } });
    act.ui({ kind: 'close' });
  };
  return (
    <div class="screen">
      <Title aside={total ? voice.money(total) : ''}>{voice.say('howPays')}</Title>
      <ul class="choices">
        {reader && (
          <li>
            <Button disabled={!may} onPress={() => pay(reader.id, null)}>
              <strong>{voice.say('cardReader')}</strong> {reader.label}{' '}
              <ReaderState reader={reader} voice={voice} />
            </Button>
          </li>
        )}
        {state.desk?.ways.includes('SAVED_CARD') &&
          focus.shown.cards.map((card) => (
            <li key={card.id}>
              <Button disabled={!may} onPress={() => charge(card.id)}>
                <SavedCard card={card} voice={voice} />
              </Button>
            </li>
          ))}
        {(state.desk?.ways ?? []).map((way) => {
          const words = NAMES[way];
          return words ? (
            <li key={way}>
              <Button disabled={!may} onPress={() => pay(null, way)}>
                <strong>{voice.say(words.name)}</strong>
                <span class="muted small">{voice.say(words.hint)}</span>
              </Button>
              {focus.shown.keepsCards && (
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={sheet.keepCard}
                    onChange={(event) => {
                      if (!trusted(event)) return;
                      const change = { keepCard: !sheet.keepCard };
                      act.ui({ kind: 'sheet', captureId: focus.shown.captureId, change });
                    }}
                  />
                  <span>{voice.say('keepCard')}</span>
                </label>
              )}
            </li>
          ) : null;
        })}
        {state.desk?.ways.includes('PAYMENT_LINK') && (
          <li>
            <Button disabled={!mayLink} onPress={() => link(null)}>
              <strong>{voice.say('linkTitle')}</strong>
              <span class="muted small">{voice.say('linkHint')}</span>
            </Button>
          </li>
        )}
        {state.desk?.ways.includes('BANK_PAYMENT') && (
          <li>
            <Button disabled={!mayLink} onPress={() => link('ON_THE_PAGE')}>
              <strong>{voice.say('bankTitle')}</strong>
              <span class="muted small">{voice.say('bankHint')}</span>
            </Button>
          </li>
        )}
        {firstNote && (
          <li>
            <Button disabled={model.note === null} onPress={() => note(firstNote)}>
              <strong>{voice.say('noteTitle')}</strong>
              <span class="muted small">{voice.say('noteDoorHint')}</span>
            </Button>
          </li>
        )}
      </ul>
      {!may && <p class="muted">{voice.say('chooseFirst')}</p>}
    </div>
  );
}
