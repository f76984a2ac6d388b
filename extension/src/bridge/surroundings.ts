import type { Dial } from './channel';
import type { KeyStore } from './keys';

/** A small store of JSON values on this PC. */
export interface KeptValues {
  get<T>(key: string): Promise<T | null>;
  set(key: string, value: unknown): Promise<void>;
}

/** All that the connection needs of the browser; the only implementation talks to Chrome. */
export interface Surroundings {
  readonly extensionId: string;
  readonly language: string;
  readonly local: KeptValues;
  readonly keys: KeyStore;
  readonly dial: Dial;
  /** The port that an administrator has set; may come late, and again when it changes. */
  onManagedPort(listener: (port: number) => void): void;
  /** Calls back every half minute, also after the worker was put to sleep. */
  alarm(on: boolean): void;
  /** An alarm rang, the network came back, the PC woke up, or a tab was brought to the front. */
  onWake(listener: (why: 'alarm' | 'online' | 'focus') => void): void;
}
