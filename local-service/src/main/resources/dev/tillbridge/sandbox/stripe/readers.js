const list = document.getElementById('readers');
const none = document.getElementById('none');

async function refresh() {
  const answer = await fetch('/screens', { cache: 'no-store' });
  const { readers } = await answer.json();
  none.hidden = readers.length > 0;
  list.replaceChildren(
    ...readers.map((reader) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `/readers/${encodeURIComponent(reader.id)}`;
      const name = document.createElement('strong');
      name.textContent = reader.label;
      const state = document.createElement('span');
      state.textContent = reader.online ? reader.screen.replaceAll('_', ' ') : 'switched off';
      link.append(name, state);
      item.append(link);
      return item;
    }),
  );
}

refresh();
