/**
 * Whether the style sheets that a page links for the screen are there: before that, what is hidden looks as if it were
 * shown. A sheet that cannot be loaded counts when the page is complete without it; what sheets import, and those of
 * frames and shadow roots, are not looked at.
 */
export function isStyled(window: Pick<Window, 'document' | 'matchMedia'>): boolean {
  const { document } = window;
  if (document.readyState === 'complete') return true;
  const links = document.querySelectorAll<HTMLLinkElement>(
    'link[rel~="stylesheet" i]:not([rel~="alternate" i], [disabled])',
  );
  return [...links].every(
    ({ sheet, media }) => sheet !== null || (media !== '' && !window.matchMedia(media).matches),
  );
}

/** Returns when they are there, or the time is over. */
export function styled(window: Pick<Window, 'document' | 'matchMedia'>, millis: number): Promise<void> {
  const { document } = window;
  if (isStyled(window)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      document.removeEventListener('load', look, true);
      document.removeEventListener('readystatechange', look);
      resolve();
    };
    const look = () => {
      if (isStyled(window)) done();
    };
    const timer = setTimeout(done, millis);
    document.addEventListener('load', look, true);
    document.addEventListener('readystatechange', look);
  });
}
