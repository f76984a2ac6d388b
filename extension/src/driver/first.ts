import { type Drive, isDrive } from './messages';

/** In our own world of a page, which its own scripts cannot look into. */
const MARK = 'tillbridgeFirst';
type World = { [MARK]?: Promise<Drive | null> };

/**
 * Keeps the first question about a page of ours, which is on its way while the page is still loading, for the script
 * that can answer it as soon as the page stands: nobody has to ask then.
 *
 * @param coming what the worker says when it hears that the page begins
 */
export function keepFirst(coming: Promise<unknown>): void {
  (globalThis as World)[MARK] = coming.then(
    (answer) => {
      const first = (answer as { first?: unknown } | null | undefined)?.first;
      return isDrive(first) ? first : null;
    },
    () => null,
  );
}

/** The first question, once; null where none is on its way. */
export function takeFirst(): Promise<Drive | null> | null {
  const world = globalThis as World;
  // An element of the page with this id goes by the same name.
  const first = Object.hasOwn(world, MARK) ? world[MARK] : undefined;
  delete world[MARK];
  return first ?? null;
}
