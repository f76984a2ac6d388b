import { once } from './moment';

/** Where things are looked for: a page, a shadow tree, or one row. */
export type Place = Document | ShadowRoot | Element;

/** More elements than this are not looked at; no PIMS page comes near. */
const MOST_ELEMENTS = 60_000;

/**
 * What may have a shadow tree. The standard lets none of the elements named here have one, and they are most of a page:
 * each element that is handed to a script costs, one that the selector leaves out does not.
 */
const MAY_BE_HOST =
  ':not(a,b,br,button,col,colgroup,dd,dl,dt,em,fieldset,form,head,hr,html,i,iframe,img,input,label,legend,li,link,meta,' +
  'ol,optgroup,option,path,script,select,small,strong,style,svg,table,tbody,td,textarea,tfoot,th,thead,title,tr,ul)';

/** The place and all open shadow trees in it. */
export function trees(place: Place): readonly Place[] {
  return once(trees, place, treesNow);
}

function treesNow(place: Place): Place[] {
  const found: Place[] = [place];
  for (let at = 0; at < found.length && found.length < 500; at++) {
    const here = found[at];
    if (!here) break;
    let seen = 0;
    for (const element of here.querySelectorAll(MAY_BE_HOST)) {
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
