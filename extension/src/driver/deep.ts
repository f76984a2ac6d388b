/** Where things are looked for: a page, a shadow tree, or one row. */
export type Place = Document | ShadowRoot | Element;

/** More elements than this are not looked at; no PIMS page comes near. */
const MOST_ELEMENTS = 60_000;

/** The place and all open shadow trees in it. */
export function trees(place: Place): Place[] {
  const found: Place[] = [place];
  for (let at = 0; at < found.length && found.length < 500; at++) {
    const here = found[at];
    if (!here) break;
    let seen = 0;
    for (const element of here.querySelectorAll('*')) {
      if (++seen > MOST_ELEMENTS) break;
      if (element.shadowRoot) found.push(element.shadowRoot);
    }
    if (at === 0 && 'shadowRoot' in here && here.shadowRoot) found.push(here.shadowRoot);
  }
  return found;
}

/** All elements of a selector; throws what `querySelectorAll` throws when it is none. */
export function deepAll(place: Place, selector: string): Element[] {
  return trees(place).flatMap((tree) => [...tree.querySelectorAll(selector)]);
}
