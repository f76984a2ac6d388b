// Takes the one-time ticket out of the address, gives it to the service, and goes on to the console.
const ticket = location.hash.slice(1);
if (ticket) {
  history.replaceState(null, '', '/open');
  document.getElementById('how').hidden = true;
  fetch('/open', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `ticket=${encodeURIComponent(ticket)}`,
  }).then((answer) => {
    if (answer.ok) location.replace('/');
    else document.getElementById('expired').hidden = false;
  });
}
