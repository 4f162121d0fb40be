/**
 * What a reader's browser does with the dashboard: sort, filter, open a sequence that was asked for. Without it the page
 * shows the same figures, and the frames are switched by style alone.
 */
export const dashboardScript = `(() => {
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const one = (what) => document.querySelector(what);
  const tools = one('.tools');
  if (!tools) return;
  tools.hidden = false;
  let column = null;
  let up = false;
  const frame = () => one('input[name=frame]:checked').value;
  const valueOf = (row) => {
    const cell = row.cells[column];
    const text = cell.dataset.sort ?? cell.getAttribute('data-' + frame()) ?? '';
    return text === '' ? null : cell.dataset.sort === undefined ? Number(text) : text;
  };
  const compare = (a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return (x === null) - (y === null);
    const order = typeof x === 'string' ? x.localeCompare(y) : x - y;
    return up ? order : -order;
  };
  const sort = () => {
    if (column === null) return;
    for (const body of all('tbody')) body.append(...all('tr', body).sort(compare));
    for (const head of all('thead th')) {
      if (head.cellIndex === column) head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      else head.removeAttribute('aria-sort');
    }
    one('#sort').value = String(column);
  };
  const by = (index) => {
    up = index === column ? !up : index < 2;
    column = index;
    sort();
  };
  const filter = () => {
    const words = one('#words').value.trim().toLowerCase().split(/\\s+/);
    const status = one('#status').value;
    const rows = all('tbody tr');
    for (const row of rows) {
      const fits = words.every((word) => row.dataset.words.includes(word));
      row.hidden = !fits || (status !== '' && row.dataset.status !== status);
    }
    one('#shown').textContent = rows.filter((row) => !row.hidden).length + ' of ' + rows.length + ' sequences';
  };
  for (const button of all('thead button')) button.addEventListener('click', () => by(button.closest('th').cellIndex));
  one('#sort').addEventListener('change', (event) => {
    column = null;
    by(Number(event.target.value));
  });
  one('#words').addEventListener('input', filter);
  one('#status').addEventListener('change', filter);
  for (const radio of all('input[name=frame]')) radio.addEventListener('change', sort);
  const open = () => {
    const asked = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (asked instanceof HTMLDetailsElement) asked.open = true;
  };
  addEventListener('hashchange', open);
  open();
  filter();
})();
`;
