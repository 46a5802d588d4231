'use strict';
/* What pages can do better with script. Every page works without it; what is here is announced by data- attributes. */
(() => {
  const root = document.documentElement;
  const $ = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const on = (target, type, listener, options) => target.addEventListener(type, listener, options);
  root.classList.add('js');

  let saying;
  const say = text => { clearTimeout(saying); saying = setTimeout(() => { $('#status').textContent = text; }, 500); };

  /* quick exit: this page leaves the history's place to a neutral one */
  const leave = () => { root.hidden = true; location.replace($('#quick-exit').href); };
  on($('#quick-exit'), 'click', event => { event.preventDefault(); leave(); });
  let shifts = [];
  on(document, 'keydown', event => {
    if (event.key !== 'Shift' || event.repeat) { shifts = []; return; }
    shifts = [...shifts.filter(time => event.timeStamp - time < 1500), event.timeStamp];
    if (shifts.length === 3) leave();
  });

  /* the box: suggestions are fetched with the first touch; two decimals, about a kilometre, before anything leaves the browser */
  const searchBox = form => {
    on($('#q', form), 'focus', () => import('/finder/suggest.js').then(box => box.suggest(form, say)), { once: true });
    on(form, 'submit', () => { const button = $('[data-busy]', form); button.style.minWidth = button.offsetWidth + 'px'; button.textContent = button.dataset.busy; });
    const locate = $('[data-locate]', form), label = $('span', locate), words = label.textContent;
    locate.hidden = !navigator.geolocation;
    on(locate, 'click', () => {
      label.textContent = locate.dataset.pending;
      navigator.geolocation.getCurrentPosition(({ coords }) => {
        const near = document.createElement('input');
        near.type = 'hidden'; near.name = 'near';
        near.value = coords.latitude.toFixed(2) + ',' + coords.longitude.toFixed(2);
        label.textContent = words;
        $('[name=around]', form)?.remove();
        form.append(near);
        form.requestSubmit();
      }, () => { label.textContent = locate.dataset.refused; say(locate.dataset.refused); }, { timeout: 15000, maximumAge: 600000 });
    });
  };

  /* results in place */
  const here = () => location.href.split('#')[0];
  let loading, shown = here();
  /* the frame around the part says what the part says */
  const mirror = ({ words, near }) => {
    $('#q').value = words ?? '';
    $('[name=around]')?.remove();
    if (near) $('[data-search]').append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'around', value: near }));
    if (!$('#steps')) all('[data-language]').forEach(link => { link.href = (/^\/es(\/|$)/.test(location.pathname) ? location.pathname.slice(3) : '/es' + location.pathname) + location.search; });
  };
  const load = async (url, body, focus) => {
    loading?.abort();
    loading = new AbortController();
    const slow = setTimeout(() => say($('[data-busy]').dataset.busy), 1000);
    try {
      const answer = await fetch(url, { method: body ? 'POST' : 'GET', body, headers: { 'X-Haven-Part': '1' }, signal: loading.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html'), part = $('#part', page);
      if (!part) throw new Error('no part');
      const sheet = focus?.startsWith('[') ? location.hash : '';
      if (!body && focus !== 'back') history[url === shown ? 'replaceState' : 'pushState'](null, '', url + sheet);
      shown = here();
      $('#steps')?.remove();
      const steps = $('#steps', page);
      if (steps) $('#part').before(steps);
      const open = all('.facet').map(facet => facet.open);
      $('#part').replaceWith(part);
      if (open.length === all('.facet').length) all('.facet').forEach((facet, i) => { facet.open = open[i]; });
      if (location.hash) location.replace(location.hash); // the new sheet is open where the old one was
      document.title = part.dataset.title;
      mirror(part.dataset);
      enhance(part);
      (focus && $(focus, part) || $('#heading')).focus({ preventScroll: !!focus });
      say(part.dataset.heading);
    } catch (failed) {
      if (failed.name !== 'AbortError') { if (body) $('#steps').submit(); else location.href = url; }
    } finally { clearTimeout(slow); }
  };
  const query = form => {
    const fields = new URLSearchParams(), any = {};
    for (const [name, value] of new FormData(form)) {
      if (name.startsWith('any.')) (any[name.slice(4)] ??= []).push(value);
      else if (!(name === 'access' && value === 'prescribes')) fields.append(name, value);
    }
    Object.entries(any).forEach(([name, values]) => fields.append(name, values.join(',')));
    return fields;
  };
  const send = (form, focus) => form.method === 'post' ? load(form.action, query(form), focus) : load(form.action + '?' + query(form), null, focus);
  const enhance = part => {
    const filters = $('[data-filters]', part);
    on(filters, 'submit', event => { event.preventDefault(); if (location.hash) history.replaceState(null, '', here()); send(filters, '#heading'); });
    on(part, 'change', ({ target }) => { if (target.form === filters) send(filters, `[name="${target.name}"]` + (target.matches('input') ? `[value="${CSS.escape(target.value)}"]` : '')); });
    on(part, 'click', event => {
      const link = event.target.closest('a[data-step]'), button = event.target.closest('button[form=steps]');
      if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); load(link.href); }
      if (button) { event.preventDefault(); load($('#steps').action, new URLSearchParams({ go: button.value })); }
    });
    listButtons(part);
    const box = $('[data-map]', part);
    if (box) new IntersectionObserver((seen, watch) => { if (seen[0].isIntersecting) { watch.disconnect(); import('/finder/map.js').then(map => map.show(box)); } }).observe(box);
  };
  if ($('#part')) on(window, 'popstate', () => { if (here() !== shown && !$('#steps')) load(here(), null, 'back'); });

  /* my list: kept on this device, and only once somebody saves */
  const kept = () => { try { return JSON.parse(localStorage.getItem('haven.list') || '[]'); } catch (none) { return []; } };
  const count = () => all('[data-list-count]').forEach(each => { each.hidden = !kept().length; each.textContent = kept().length; });
  const listButtons = within => all('[data-save]', within).forEach(button => {
    const id = button.dataset.save, label = $('span', button), words = label?.textContent;
    const draw = () => { const saved = kept().includes(id); button.setAttribute('aria-pressed', saved); if (label) label.textContent = saved ? button.dataset.saved : words; };
    button.hidden = false;
    draw();
    on(button, 'click', () => {
      const ids = kept().includes(id) ? kept().filter(each => each !== id) : [...kept(), id].slice(-20);
      if (ids.length) localStorage.setItem('haven.list', JSON.stringify(ids)); else localStorage.removeItem('haven.list');
      draw();
      count();
    });
  });
  const does = (name, act) => all(`[data-${name}]`).forEach(button => { button.hidden = false; on(button, 'click', () => act(button)); });
  does('print', () => print());
  does('list-clear', () => { localStorage.removeItem('haven.list'); location.replace(location.pathname); });
  does('share', button => (navigator.share ? navigator.share({ url: location.href }) : navigator.clipboard.writeText(location.href)).then(() => say(button.dataset.done || ''), () => {}));
  all('[data-list-remove]').forEach(link => on(link, 'click', () => localStorage.setItem('haven.list', JSON.stringify(kept().filter(id => id !== link.dataset.listRemove)))));
  if ($('[data-list]') && !/[?&]ids=/.test(location.search) && kept().length) location.replace('?ids=' + kept().join(','));

  all('[data-search]').forEach(searchBox);
  if ($('#part')) enhance($('#part')); else listButtons(document);
  count();
})();
