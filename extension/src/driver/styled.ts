/**
 * Whether all style sheets of a page are there: before that, what is hidden looks as if it were shown. A sheet that
 * cannot be loaded counts when the page has given it up.
 */
export function isStyled(document: Document): boolean {
  if (document.readyState === 'complete') return true;
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet" i]:not([disabled])');
  return [...links].every((link) => link.sheet !== null);
}
