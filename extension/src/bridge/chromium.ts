import type { Channel } from './channel';
import { isPort } from './finder';
import type { KeyStore } from './keys';
import type { KeptValues, Surroundings } from './surroundings';

const ALARM = 'tillbridge-connect';
const DATABASE = 'tillbridge';
const KEYS = 'keys';

/** Chrome, as far as the connection needs it. */
export function chromium(local: KeptValues): Surroundings {
  return {
    extensionId: chrome.runtime.id,
    language: chrome.i18n.getUILanguage().startsWith('da') ? 'da' : 'en',
    local,
    keys: indexedDbKeys,
    dial,

    onManagedPort(listener) {
      const tell = (value: unknown) => {
        if (isPort(value)) listener(value);
      };
      // The first look can take seconds in a fresh profile, and fails where there is no policy.
      chrome.storage.managed.get('port').then(
        (found) => tell(found.port),
        () => {},
      );
      // Of this area alone: whoever listens to all is sent each value that we store ourselves, the old and the new one.
      chrome.storage.managed.onChanged.addListener((changes) => tell(changes.port?.newValue));
    },

    alarm(on) {
      if (on) chrome.alarms.create(ALARM, { periodInMinutes: 0.5 });
      else chrome.alarms.clear(ALARM);
    },

    onWake(listener) {
      chrome.alarms.onAlarm.addListener(({ name }) => {
        if (name === ALARM) listener('alarm');
      });
      chrome.tabs.onActivated.addListener(() => listener('focus'));
      self.addEventListener('online', () => listener('online'));
    },
  };
}

function dial(port: number, path: string): Channel {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  return {
    send: (text) => socket.send(text),
    close: () => socket.close(),
    listen(onText, onClose) {
      socket.onmessage = ({ data }) => {
        if (typeof data === 'string') onText(data);
        else socket.close();
      };
      socket.onclose = ({ code }) => onClose(code);
    },
  };
}

/** The key pair lives in IndexedDB, which keeps keys that cannot be read out. */
const indexedDbKeys: KeyStore = {
  async load() {
    const found = await request((await database()).transaction(KEYS).objectStore(KEYS).get('client'));
    return (found as CryptoKeyPair | undefined) ?? null;
  },
  async save(keys) {
    await request((await database()).transaction(KEYS, 'readwrite').objectStore(KEYS).put(keys, 'client'));
  },
};

function database(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(KEYS);
  return request(opening);
}

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
