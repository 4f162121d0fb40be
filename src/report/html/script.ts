/**
 * What a reader's browser does with the dashboard: sort and find sequences, name the page after what is shown. Without it the
 * page shows the same figures: style alone switches frames and shows a sequence.
 */
export const dashboardScript = `(() => {
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const frame = () => document.querySelector('input[name=frame]:checked').value;
  for (const table of all('table.sorts')) {
    let column = null;
    let up = false;
    const [body] = table.tBodies;
    const valueOf = (row) => {
      const { dataset } = row.cells[column];
      const text = dataset.sort ?? row.cells[column].getAttribute('data-' + frame()) ?? '';
      return text === '' ? null : dataset.sort === undefined ? Number(text) : text;
    };
    const compare = (a, b) => {
      const [x, y] = [valueOf(a), valueOf(b)];
      if (x === null || y === null) return (x === null) - (y === null);
      const order = typeof x === 'string' ? x.localeCompare(y) : x - y;
      return up ? order : -order;
    };
    const sort = () => {
      if (column === null) return;
      body.append(...[...body.rows].sort(compare));
      for (const head of table.tHead.rows[0].cells) {
        if (head.cellIndex === column) head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        else head.removeAttribute('aria-sort');
      }
    };
    for (const head of table.tHead.rows[0].cells)
      head.firstElementChild.addEventListener('click', () => {
        up = head.cellIndex === column ? !up : head.cellIndex < 2;
        column = head.cellIndex;
        sort();
      });
    for (const radio of all('input[name=frame]')) radio.addEventListener('change', sort);
    const find = all('.find', table.parentElement)[0];
    if (!find) continue;
    find.hidden = false;
    const input = find.querySelector('input');
    const filter = () => {
      const words = input.value.trim().toLowerCase().split(/\\s+/);
      for (const row of body.rows) row.hidden = !words.every((word) => row.dataset.words.includes(word));
      const shown = [...body.rows].filter((row) => !row.hidden).length;
      find.querySelector('[role=status]').textContent = shown + ' of ' + body.rows.length + ' sequences';
    };
    input.addEventListener('input', filter);
    filter();
  }
  const { title } = document;
  const show = () => {
    const part = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    const isSequence = part !== null && part.classList.contains('detail');
    document.title = isSequence ? part.querySelector('h2').firstChild.textContent.trim() + ' · ' + title : title;
    if (isSequence) {
      part.focus({ preventScroll: true });
      scrollTo(0, 0);
      for (const flow of all('.flow', part)) {
        const [box, window] = [flow.querySelector('.box'), flow].map((one) => one.getBoundingClientRect());
        flow.scrollLeft += box.x + box.width / 2 - window.x - window.width / 2;
      }
    }
  };
  // What a page was opened at is styled as such when it is loaded, not before.
  for (const when of ['hashchange', 'load']) addEventListener(when, show);
})();
`;
