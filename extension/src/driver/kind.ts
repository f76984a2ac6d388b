/** Elements by name: those of a frame are made by the frame's own constructors, which `instanceof` would miss. */
export const isInput = (element: Element): element is HTMLInputElement => element.localName === 'input';
export const isSelect = (element: Element): element is HTMLSelectElement => element.localName === 'select';
export const isTextarea = (element: Element): element is HTMLTextAreaElement =>
  element.localName === 'textarea';
export const isElement = (node: Node): node is Element => node.nodeType === 1;

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
export const isControl = (element: Element): element is Control =>
  isInput(element) || isSelect(element) || isTextarea(element);
