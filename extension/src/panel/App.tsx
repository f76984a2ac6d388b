import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { calls } from '../core/calls';
import type { Intent } from '../core/intent';
import { clearsByItself, screenKey, screenOf } from '../core/screen';
import type { PanelState } from '../core/state';
import { freshUi, reduce } from '../core/ui';
import { voiceOf } from '../core/voice';
import { Panel } from './Panel';

/** What the panel needs from the browser around it. */
export interface Host {
  send(intent: Intent): void;
  /** Calls back with every state that the worker sends. */
  listen(onState: (state: PanelState) => void): () => void;
  copy(text: string): Promise<void>;
  /** Asks the person to allow the pages of these origins. */
  allow(origins: string[]): Promise<boolean>;
  chime(): void;
}

const CLEAR_AFTER_MILLIS = 60_000;
const RECONNECTING_MILLIS = 1_500;

/** The panel in its window: it holds what the person is just doing, and redraws as the worker tells. */
export function App({ host, first }: { host: Host; first: PanelState }) {
  const [state, setState] = useState(first);
  const [ui, dispatch] = useReducer(reduce, freshUi);
  const now = useNow(screenOf(state).screen === 'payment');
  const choice = screenOf(state);
  const key = screenKey(choice);
  const waitingFor = useRef(ui.waitingFor);
  waitingFor.current = ui.waitingFor;
  const previous = useRef(first);

  useEffect(
    () =>
      steady(host).listen((next) => {
        if (next.preferences.sound && calls(previous.current, next, waitingFor.current)) host.chime();
        previous.current = next;
        setState(next);
      }),
    [host],
  );

  // Somebody who types an invoice in looks it up in another tab meanwhile.
  const typing = ui.overlay === 'type-in' && (choice.screen === 'home' || choice.screen === 'captured');
  useCleanSheet(choice.screen === 'connection' ? null : key, () => typing || dispatch({ kind: 'clean' }));
  const shape = choice.screen === 'payment' ? choice.payment.screen : '';
  useFocus(ui.overlay === null ? key + shape : ui.overlay);
  useEscape(() => dispatch({ kind: 'close' }));
  useClearing(clearsByItself(choice) ? key + shape : null, () => host.send({ kind: 'next' }));

  const voice = useMemo(() => voiceOf(state.language), [state.language]);
  const act = useMemo(
    () => ({
      send: (intent: Intent) => host.send(intent),
      ui: dispatch,
      copy: (what: string, value: string) => {
        host.copy(value).then(
          () => dispatch({ kind: 'copied', what }),
          () => {},
        );
      },
      allow: (origins: string[]) => {
        host
          .allow(origins)
          .then((given) => (given ? host.send({ kind: 'granted' }) : dispatch({ kind: 'denied' })));
      },
    }),
    [host],
  );
  return <Panel state={state} ui={ui} now={now} voice={voice} act={act} />;
}

/**
 * The worker dies when idle and needs a moment to be connected again: that moment is not worth a screen, so the last one
 * stays. A press on it waits with the worker.
 */
function steady(host: Host): Pick<Host, 'listen'> {
  return {
    listen(onState) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let wasReady = true;
      const stop = host.listen((state) => {
        clearTimeout(timer);
        const brief = wasReady && state.connection.kind === 'connecting';
        const show = () => {
          wasReady = state.connection.kind === 'ready';
          onState(state);
        };
        if (brief) timer = setTimeout(show, RECONNECTING_MILLIS);
        else show();
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
  };
}

/** The time, told each second while a countdown may be on screen, else twice a minute. */
function useNow(often: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), often ? 1_000 : 30_000);
    return () => clearInterval(timer);
  }, [often]);
  return now;
}

/**
 * Nothing that was typed or opened for one client is there for the next. Cleaned before the new screen is painted, so
 * that a quick first press on it is not undone.
 */
function useCleanSheet(key: string | null, clean: () => void) {
  const last = useRef(key);
  useLayoutEffect(() => {
    if (key === null || key === last.current) return;
    last.current = key;
    clean();
  }, [key]);
}

/** Charge gets the focus as soon as it may be pressed; any other new screen has its headline read. */
function useFocus(key: string) {
  useEffect(() => {
    const first = document.querySelector<HTMLElement>('[data-first]:not(:disabled)');
    (first ?? document.querySelector<HTMLElement>('main h1'))?.focus();
  }, [key]);
}

/** Escape goes back from a list or a form to the screen behind it. */
function useEscape(back: () => void) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') back();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

/** Ends a screen that the next client must not read, a minute after the last press on it. */
function useClearing(key: string | null, clear: () => void) {
  useEffect(() => {
    if (key === null) return;
    let timer = setTimeout(clear, CLEAR_AFTER_MILLIS);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(clear, CLEAR_AFTER_MILLIS);
    };
    document.addEventListener('pointerdown', again);
    document.addEventListener('keydown', again);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', again);
      document.removeEventListener('keydown', again);
    };
  }, [key]);
}
