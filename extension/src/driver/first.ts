import { type Drive, isDrive } from './messages';

/** In our own world of a page, which its own scripts cannot look into. */
const MARK = 'tillbridgeFirst';
type World = { [MARK]?: Drive };

/**
 * Keeps the first question about a page of ours, which comes while the page is still loading, for the script that can
 * answer it as soon as the page stands: nobody has to ask then.
 */
export function keepFirst(answer: unknown): void {
  const first = (answer as { first?: unknown } | null | undefined)?.first;
  if (isDrive(first)) (globalThis as World)[MARK] = first;
}

/** The first question, once. */
export function takeFirst(): Drive | null {
  const world = globalThis as World;
  const first = world[MARK] ?? null;
  delete world[MARK];
  return first;
}
