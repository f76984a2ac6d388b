import { once } from './moment';

/**
 * Whether a person could see an element if they scrolled to it. A tab in the background is laid out like any other, so
 * this holds there too.
 */
export function isVisible(element: Element): boolean {
  return once(isVisible, element, isVisibleNow);
}

function isVisibleNow(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!element.isConnected || !view) return false;
  if (typeof element.checkVisibility === 'function') {
    const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!seen && (!element.checkVisibility() || !isAppearing(element, view))) return false;
  } else if (!stylesShow(element, view)) {
    return false;
  }
  return hasPlace(element, view);
}

/**
 * In a tab in the background no transition goes on: what is fading in stays at its beginning there. It counts by what
 * it is becoming.
 */
function isAppearing(element: Element, view: Window): boolean {
  let becomesVisible = false;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { opacity } = view.getComputedStyle(at);
    if (opacity === '0' && !becomes(at, 'opacity', (value) => value !== '0')) return false;
    becomesVisible ||= becomes(at, 'visibility', (value) => value === 'visible');
  }
  return becomesVisible || view.getComputedStyle(element).visibility === 'visible';
}

function becomes(
  element: Element,
  property: 'opacity' | 'visibility',
  shows: (value: string) => boolean,
): boolean {
  return element.getAnimations().some((animation) => {
    const transition = animation as CSSTransition;
    const last = (animation.effect as KeyframeEffect | null)?.getKeyframes().at(-1);
    return transition.transitionProperty === property && shows(String(last?.[property] ?? ''));
  });
}

function stylesShow(element: Element, view: Window): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    if (at.hasAttribute('hidden') || style.display === 'none' || style.opacity === '0') return false;
    if (at === element && (style.visibility === 'hidden' || style.visibility === 'collapse')) return false;
  }
  return true;
}

/** Copies that are parked outside the page, or have no size, cannot be seen. */
function hasPlace(element: Element, view: Window): boolean {
  const page = element.ownerDocument.documentElement.getBoundingClientRect();
  if (page.width === 0) return true;
  const boxes = [...element.getClientRects()];
  return boxes.some(
    ({ width, height, right, bottom }) =>
      width > 0 && height > 0 && right + view.scrollX > 0 && bottom + view.scrollY > 0,
  );
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
