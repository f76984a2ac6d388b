const FIRST_MILLIS = 250;
const LONGEST_MILLIS = 5_000;

/** Waiting times between tries: 0.25 s doubling to 5 s, each between half and all of it. */
export class Backoff {
  #next = FIRST_MILLIS;
  readonly #random: () => number;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  next(): number {
    const millis = this.#next * (0.5 + this.#random() / 2);
    this.#next = Math.min(this.#next * 2, LONGEST_MILLIS);
    return Math.round(millis);
  }

  reset(): void {
    this.#next = FIRST_MILLIS;
  }
}
