import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

const NOT_ON_PAPER = 'script, iframe, object, embed, link, base, meta, form';

/** Runs in the sandbox: draws the receipt that its parent sends, once, and prints it. */
export default defineUnlistedScript(() => {
  addEventListener(
    'message',
    (event) => {
      if (event.source !== parent || typeof event.data !== 'string') return;
      const receipt = new DOMParser().parseFromString(event.data, 'text/html');
      for (const element of receipt.querySelectorAll(NOT_ON_PAPER)) element.remove();
      document.head.append(...receipt.head.childNodes);
      document.body.replaceChildren(...receipt.body.childNodes);
      requestAnimationFrame(() => print());
    },
    { once: true },
  );
});
