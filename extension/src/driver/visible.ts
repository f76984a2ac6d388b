/**
 * Whether a person could see an element if they scrolled to it. A tab in the background is laid out like any other, so
 * this holds there too.
 */
export function isVisible(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!element.isConnected || !view) return false;
  if (typeof element.checkVisibility === 'function') {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  } else if (!stylesShow(element, view)) {
    return false;
  }
  return hasPlace(element, view);
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
