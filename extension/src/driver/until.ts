/** How often the page is looked at while it does not change: frames and styles change without telling. */
const LOOK_MILLIS = 100;
const AT_LEAST_MILLIS = 20;

/**
 * Looks again at each change of the page until something is there, or the time is over; then gives the last look.
 * Timers run once a second in a tab in the background, changes tell at once there too.
 */
export function until<T>(
  document: Document,
  millis: number,
  look: () => T,
  isEnough: (seen: T) => boolean,
): Promise<T> {
  const first = look();
  if (isEnough(first) || millis <= 0) return Promise.resolve(first);
  return new Promise((resolve) => {
    const end = performance.now() + millis;
    let last = performance.now();
    let pending: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => changed());
    const timer = setInterval(() => again(), LOOK_MILLIS);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

    function changed(): void {
      const since = performance.now() - last;
      if (since >= AT_LEAST_MILLIS) again();
      else pending ??= setTimeout(again, AT_LEAST_MILLIS - since);
    }

    function again(): void {
      clearTimeout(pending);
      pending = undefined;
      last = performance.now();
      const seen = look();
      if (!isEnough(seen) && last < end) return;
      observer.disconnect();
      clearInterval(timer);
      resolve(seen);
    }
  });
}
