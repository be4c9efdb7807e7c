'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const { fields, scopes, pages } = data.registry;
  const byId = new Map(fields.map(field => [field.id, field]));
  const at = id => document.getElementById(id);
  const most = 200;
  let scope = '', limit = most;

  // Everything that a page says is put in as text and never as markup.
  function make(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) if (value !== null && value !== undefined) node.setAttribute(name, value);
    for (const child of children) if (child !== null && child !== undefined) node.append(child);
    return node;
  }
  const link = (kind, id, ...children) => make('a', { href: `#${kind}=${encodeURIComponent(id)}` }, ...children);
  const badge = word => make('span', { class: `badge ${word}` }, word);
  const show = (id, ...children) => at(id).replaceChildren(...children.filter(child => child !== null));

  const words = field => [field.id, field.type, field.description, field.enum.join(' '),
    (field.values || []).map(one => `${one.value} ${one.meaning || ''}`).join(' '), field.constraints.map(one => one.text).join(' ')].join(' ').toLowerCase();
  const haystack = fields.map(words);
  const order = data.versions.map(one => one.version);
  const touched = new Map();
  data.versions.forEach((version, place) => version.changes.forEach(change => {
    if (change.subject === 'field') touched.set(change.id, place);
  }));

  function matches() {
    const asked = at('query').value.toLowerCase().split(/\s+/).filter(Boolean);
    const kind = at('show').value, since = order.indexOf(at('since').value);
    const found = [];
    fields.forEach((field, place) => {
      if (scope && field.scope !== scope) return;
      if (kind === 'conflict' ? !field.conflicts.length : kind === 'deprecated' ? !field.deprecated : kind && field.status !== kind) return;
      if (at('since').value && !(touched.get(field.id) > since)) return;
      if (asked.every(word => haystack[place].includes(word))) found.push(field);
    });
    // A name that has the first word comes before a description that has it.
    return asked.length ? found.sort((a, b) => b.path.toLowerCase().includes(asked[0]) - a.path.toLowerCase().includes(asked[0])) : found;
  }

  function showFields() {
    const found = matches();
    at('count').textContent = `${found.length} of ${fields.length} fields`;
    const items = found.slice(0, limit).map(field => {
      const item = link('field', field.id, make('code', {}, `${field.location}.${field.path}`), badge(field.status),
        field.conflicts.length ? badge('conflict') : null, field.deprecated ? badge('deprecated') : null,
        make('div', { class: 'faint' }, [field.scope, field.type, field.required].filter(Boolean).join(' · ')));
      if (location.hash === item.hash) item.setAttribute('aria-current', 'true');
      return item;
    });
    const more = found.length > limit ? make('button', { class: 'more', type: 'button' }, `Show ${Math.min(most, found.length - limit)} more`) : null;
    if (more) more.addEventListener('click', () => { limit += most; showFields(); });
    show('list', ...items, more);
  }

  function showScopes() {
    const counts = new Map();
    for (const field of fields) counts.set(field.scope, (counts.get(field.scope) || 0) + 1);
    const button = (id, label, count) => {
      const node = make('button', { type: 'button', 'aria-pressed': String(scope === id) }, label, make('span', { class: 'faint' }, ` ${count}`));
      node.addEventListener('click', () => { scope = id; limit = most; showScopes(); go('#fields'); });
      return node;
    };
    show('scopes', button('', 'All scopes', fields.length), ...scopes.map(one => button(one.id, one.id, counts.get(one.id) || 0)));
  }

  function go(hash) { if (location.hash === hash) route(); else location.hash = hash; }

  const pageLines = new Map();
  function linesOf(page) {
    if (!pageLines.has(page)) pageLines.set(page, (data.texts[page] || '').split(/\r\n|\n|\r/));
    return pageLines.get(page);
  }
  const line = (number, text, kind, note) => make('div', { class: kind, title: note },
    make('span', { class: 'number' }, String(number)), make('span', {}, text || '\u00a0'));

  function place(anchor) {
    const lines = linesOf(anchor.page), from = Math.max(1, anchor.line - 3), to = Math.min(lines.length, anchor.endLine + 3);
    const context = make('pre', { class: 'lines' });
    for (let number = from; number <= to; number++)
      context.append(line(number, lines[number - 1], number >= anchor.line && number <= anchor.endLine ? 'quoted' : ''));
    return make('div', {}, make('p', {}, link('page', `${anchor.page}:${anchor.line}`, `${anchor.page}:${anchor.line}`), ` ${anchor.section.join(' › ')} `,
      data.links ? make('a', { href: `${data.links}/${anchor.page.split('/').map(encodeURIComponent).join('/')}#L${anchor.line}`, rel: 'noreferrer' }, 'source') : null), context);
  }

  function facts(rows) {
    const list = make('dl');
    for (const [name, value] of rows) if (value) list.append(make('dt', {}, name), make('dd', {}, value));
    return list;
  }
  const bullets = items => items.length ? make('ul', {}, ...items.map(item => make('li', {}, ...[].concat(item)))) : null;

  function showField(id) {
    const field = byId.get(id);
    if (!field) return show('detail', make('p', {}, `There is no field ${id}.`));
    const own = scopes.find(one => one.id === field.scope);
    const relations = (own && own.relations || []).filter(one => JSON.stringify(one.fields).includes(JSON.stringify(field.path)));
    const evidence = (data.registry.evidence || []).filter(one => one.field === id);
    const history = data.versions.flatMap(version => version.changes.filter(change => change.id === id && change.attribute !== 'anchors')
      .map(change => `${version.version}: ${change.attribute || 'field'} ${change.kind}${change.old || change.new ? `, ${change.old || 'none'} → ${change.new || 'none'}` : ''}`)).reverse();
    const part = (title, body) => body ? [make('h3', {}, title), body] : [];
    show('detail',
      make('h2', {}, make('code', {}, field.id)),
      make('p', {}, badge(field.status), field.reason ? ` ${field.reason}` : null),
      facts([['type', field.type], ['required', field.required], ['default', field.default], ['values', field.enum.join(', ')],
        ['deprecated', field.deprecated && field.deprecated.words], ['access', field.access], ['nullable', field.nullable === null || field.nullable === undefined ? null : String(field.nullable)],
        ['says', field.description]]),
      ...part('Values', bullets((field.values || []).filter(one => one.meaning || one.deprecated).map(one => [make('code', {}, one.value), one.deprecated ? badge('deprecated') : null, ` ${one.meaning || ''}`]))),
      ...part('Rules', bullets(field.constraints.map(one => `${one.kind}: ${one.text}`))),
      ...part('Relations', bullets(relations.map(one => `${one.kind}: ${one.words}`))),
      ...part('Conflicts', bullets(field.conflicts.map(one => `${one.attribute}: ${one.values.map(value => `${value.value} (${value.anchors.map(anchor => `${anchor.page}:${anchor.line}`).join(', ')})`).join(' or ')}`))),
      ...part('Evidence', bullets(evidence.map(one => `${one.date}: ${one.api}, ${one.semantics}. ${one.note || ''} (${one.file}:${one.line})`))),
      ...part('What the pages say', field.anchors.length ? make('div', {}, ...field.anchors.map(place)) : null),
      ...part('History', bullets(history)));
  }

  const ranks = ['extracted', 'ignored', 'unparsed'];
  function showPages() {
    at('count').textContent = `${pages.length} pages`;
    const head = make('tr', {}, ...['Page', ...ranks].map(name => make('th', { scope: 'col' }, name)));
    const body = pages.map(page => {
      const rows = data.rows[page.path] || [];
      return make('tr', {}, make('td', {}, link('page', page.path, page.path)), ...ranks.map((_, rank) => make('td', {}, String(rows.filter(row => row[1] === rank).length))));
    });
    show('list', make('table', {}, make('thead', {}, head), make('tbody', {}, ...body)));
  }

  function showPage(name) {
    const [, page, target] = /^(.*?)(?::(\d+))?$/.exec(name);
    const entry = pages.find(one => one.path === page);
    const outcome = new Map();
    for (const field of fields) for (const anchor of field.anchors)
      if (anchor.page === page) for (let number = anchor.line; number <= anchor.endLine; number++) outcome.set(number, [0, field.id]);
    for (const [number, rank, reason] of data.rows[page] || []) outcome.set(number, [rank, reason || '']);
    const text = make('pre', { class: 'lines' });
    linesOf(page).forEach((content, place) => {
      const known = outcome.get(place + 1);
      text.append(line(place + 1, content, known ? ranks[known[0]] : '', known ? `${ranks[known[0]]}${known[1] ? `: ${known[1]}` : ''}` : null));
    });
    show('detail', make('h2', {}, page),
      entry && /^https?:/.test(entry.url || '') ? make('p', {}, make('a', { href: entry.url, rel: 'noreferrer' }, entry.url), entry.captured ? `, captured ${entry.captured}` : '') : null,
      make('p', {}, ...ranks.map(badge), ' Lines without a colour are headings and prose that no rule looks at.'), text);
    const chosen = target && text.children[target - 1];
    if (chosen) { chosen.classList.add('quoted'); chosen.scrollIntoView({ block: 'center' }); }
  }

  function showChanges() {
    at('count').textContent = `${data.reviews.length} comparisons`;
    show('list', ...data.reviews.map((review, place) => link('changes', String(place), `${review.old} → ${review.new}`)));
  }
  function showReview(place) {
    const review = data.reviews[Number(place)];
    show('detail', make('h2', {}, review ? `${review.old} → ${review.new}` : 'No such comparison'), review ? make('pre', {}, review.text) : null);
  }

  function route() {
    const [, view, id] = /^#(fields|field|pages|page|changes)(?:=(.*))?$/.exec(location.hash) || [null, 'fields', null];
    const tab = view.startsWith('page') ? 'pages' : view === 'changes' ? 'changes' : 'fields';
    for (const name of ['fields', 'pages', 'changes'])
      if (name === tab) at(`tab-${name}`).setAttribute('aria-current', 'page'); else at(`tab-${name}`).removeAttribute('aria-current');
    ({ fields: showFields, pages: showPages, changes: showChanges })[tab]();
    if (!id) return show('detail', make('p', { class: 'faint' }, 'Choose something from the list.'));
    let name;
    try { name = decodeURIComponent(id); } catch { name = id; }
    ({ field: showField, page: showPage, changes: showReview })[view]?.(name);
    if (matchMedia('(max-width: 60em)').matches) at('detail').scrollIntoView();
  }

  at('version').textContent = `registry ${data.registry.version} · ${fields.length} fields`;
  at('since').append(...order.slice(0, -1).map(version => make('option', { value: version }, version)));
  at('search').addEventListener('submit', event => event.preventDefault());
  for (const id of ['query', 'show', 'since'])
    at(id).addEventListener('input', () => { limit = most; if (/^#(pages?|changes)/.test(location.hash)) go('#fields'); else showFields(); });
  addEventListener('hashchange', route);
  addEventListener('keydown', event => {
    const inField = /^(INPUT|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === '/' && !inField) { event.preventDefault(); at('query').focus(); }
    if (event.key === 'Escape' && document.activeElement === at('query')) { at('query').value = ''; showFields(); }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const items = [...at('list').querySelectorAll('a')], now = items.indexOf(document.activeElement);
    if (document.activeElement !== at('query') && now < 0) return;
    event.preventDefault();
    const next = now + (event.key === 'ArrowDown' ? 1 : -1);
    (items[next] || (next < 0 ? at('query') : items[now])).focus();
  });
  showScopes();
  route();
})();
