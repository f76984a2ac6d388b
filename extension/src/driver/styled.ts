/**
 * Whether all style sheets of a page are there: before that, what is hidden looks as if it were shown. A sheet that
 * cannot be loaded counts when the page has given it up.
 */
export function isStyled(document: Document): boolean {
  if (document.readyState === 'complete') return true;
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet" i]:not([disabled])');
  return [...links].every((link) => link.sheet !== null);
}

/** Returns when they are there, or the time is over. */
export function styled(document: Document, millis: number): Promise<void> {
  if (isStyled(document)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      document.removeEventListener('load', look, true);
      document.removeEventListener('readystatechange', look);
      resolve();
    };
    const look = () => {
      if (isStyled(document)) done();
    };
    const timer = setTimeout(done, millis);
    document.addEventListener('load', look, true);
    document.addEventListener('readystatechange', look);
  });
}
