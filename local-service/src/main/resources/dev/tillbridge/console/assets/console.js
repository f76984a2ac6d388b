// Every change carries the session's token, and puts the answered page's main part in place of this one's.
document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-Tillbridge'] = document.body.dataset.token;
});
for (const form of document.querySelectorAll('form[hx-post]')) aim(form);
document.addEventListener('htmx:beforeProcessNode', (event) => {
  if (event.target.matches?.('form[hx-post]')) aim(event.target);
  for (const form of event.target.querySelectorAll?.('form[hx-post]') ?? []) aim(form);
});
function aim(form) {
  form.setAttribute('hx-target', '#main');
  form.setAttribute('hx-select', '#main');
  form.setAttribute('hx-swap', 'outerHTML show:window:top');
  form.setAttribute('hx-disabled-elt', 'find button');
}
document.addEventListener('htmx:afterSwap', () => document.getElementById('main')?.focus());
document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-copy]');
  if (!button) return;
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
  const said = document.getElementById('copied');
  said.textContent = said.dataset.text;
});
// A chosen file is shown before it is sent.
document.addEventListener('change', async (event) => {
  const into = event.target.dataset?.into;
  const file = event.target.files?.[0];
  if (into && file) document.getElementById(into).value = await file.text();
});
