/* The map beside the list. The list says the same, so nothing here is needed; it is fetched when the map is seen. */
const MILE = 1609.344, DEGREE = 111195; // in meters; a degree of latitude
const loaded = {};
const once = (tag, attributes) => loaded[attributes.href ?? attributes.src] ??= new Promise((done, failed) => {
  const element = Object.assign(document.createElement(tag), attributes, { onload: done, onerror: failed });
  document.head.append(element);
});
const outlines = () => loaded.states ??= fetch('/finder/states.json').then(answer => answer.json());
const sign = (look, text, size) => L.divIcon({ className: 'map-' + look, html: text, iconSize: size, iconAnchor: [size[0] / 2, look.startsWith('pin') ? size[1] : size[1] / 2] });

export async function show(box) {
  const canvas = box.querySelector('.canvas');
  await Promise.all([once('link', { rel: 'stylesheet', href: '/webjars/leaflet/dist/leaflet.css' }), once('script', { src: '/webjars/leaflet/dist/leaflet.js' })]);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(canvas, { attributionControl: false, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, minZoom: 2, maxZoom: 17, maxBounds: [[-60, -200], [80, 200]] });
  canvas.setAttribute('role', 'region');
  canvas.setAttribute('aria-label', canvas.dataset.said);
  const cards = [...document.querySelectorAll('.card[data-lat]')].map(card => ({ card, at: [+card.dataset.lat, +card.dataset.lon], name: card.querySelector('h2').textContent.trim() }));
  const here = box.dataset.here ? box.dataset.here.split(',').map(Number) : null;
  const seen = cards.map(each => each.at).concat(here ? [here] : []);
  if (cards.length) map.fitBounds(L.latLngBounds(seen).pad(.15), { maxZoom: 12 });
  else if (here) map.fitBounds(L.latLng(here).toBounds(2 * (box.dataset.radius || 25) * MILE));
  else map.setView([39, -96], 3);
  outlines().then(states => L.geoJSON(states, { interactive: false, className: 'map-land' }).addTo(map).bringToBack());
  const labels = here ? [here] : [];
  if (here) {
    [5, 10, 25, 50, 100].forEach(miles => {
      const below = [here[0] - miles * MILE / DEGREE, here[1]];
      labels.push(below);
      L.circle(here, { radius: miles * MILE, className: 'map-ring', fill: false, interactive: false }).addTo(map);
      L.marker(below, { icon: sign('miles', box.dataset.miles.replace('{0}', miles), [64, 16]), interactive: false, keyboard: false }).addTo(map);
    });
    L.circleMarker(here, { radius: 7, className: 'map-here', interactive: false }).addTo(map);
  }
  const current = card => {
    document.querySelectorAll('.card[aria-current]').forEach(other => other.removeAttribute('aria-current'));
    card.setAttribute('aria-current', 'true');
    if (location.hash === '#map') location.hash = '#results';
    card.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
    card.querySelector('h2 a').focus({ preventScroll: true });
  };
  const stacked = {};
  cards.forEach(({ card, at, name }) => {
    /* places known by one ZIP stand side by side, five in a row */
    const before = stacked[at.join()] = (stacked[at.join()] ?? -1) + 1, icon = sign('pin ' + card.dataset.look, card.dataset.pin, [30, 36]);
    icon.options.iconAnchor = [15 - before % 5 * 26, 36 + Math.floor(before / 5) * 32];
    const marker = L.marker(at, { icon, title: name, alt: card.dataset.pin + ': ' + name, zIndexOffset: 1000 - card.dataset.pin }).addTo(map);
    marker.on('click keypress', event => { if (!event.originalEvent.key || event.originalEvent.key === 'Enter') current(card); });
  });
  const others = L.layerGroup().addTo(map), towns = L.layerGroup().addTo(map), numbered = new Set(cards.map(each => each.at.join()));
  const ask = (path, bounds) => fetch(path, { method: 'POST', body: new URLSearchParams({ go: box.dataset.query ?? '', bbox: bounds, zoom: Math.round(map.getZoom()) }) }).then(answer => answer.json());
  const draw = async () => {
    const edges = map.getBounds(), bounds = [Math.max(-180, edges.getWest()), Math.max(-90, edges.getSouth()), Math.min(180, edges.getEast()), Math.min(90, edges.getNorth())].map(degree => degree.toFixed(3)).join();
    const [points, places] = await Promise.all([ask(box.dataset.points, bounds), ask(box.dataset.towns, bounds)]).catch(() => [{ features: [] }, { towns: [] }]);
    others.clearLayers();
    points.features.forEach(({ at, count, name, path }) => {
      if (count > 1) {
        const disc = L.marker(at, { icon: sign('cluster', count.toLocaleString(), [42, 42]), title: points.several.replace('{0}', count), alt: points.several.replace('{0}', count) }).addTo(others);
        disc.on('click keypress', () => map.setView(at, map.getZoom() + 2));
      } else if (!numbered.has(at.join())) {
        L.marker(at, { icon: sign('dot', '', [18, 18]), title: name, alt: name }).addTo(others).on('click keypress', () => { if (path) location.href = path; });
      }
    });
    towns.clearLayers();
    const taken = labels.map(at => map.latLngToContainerPoint(at));
    const free = at => { const { x, y } = map.latLngToContainerPoint(at), fits = taken.every(other => Math.abs(x - other.x) > 80 || Math.abs(y - other.y) > 16); if (fits) taken.push({ x, y }); return fits; };
    places.towns.filter(({ at }) => free(at)).forEach(({ name, at }) => L.marker(at, { icon: sign('town', '', [4, 4]), interactive: false, keyboard: false }).addTo(towns).getElement().append(name));
  };
  const streets = box.querySelector('.streets');
  if (streets) {
    streets.hidden = false;
    streets.querySelector('button').addEventListener('click', () => {
      L.tileLayer(streets.dataset.tiles, { maxZoom: 19, referrerPolicy: 'no-referrer' }).addTo(map);
      canvas.classList.add('on-streets');
      streets.textContent = streets.dataset.credit;
    });
  }
  map.on('moveend', draw);
  draw();
  addEventListener('hashchange', () => map.invalidateSize());
  new ResizeObserver(() => map.invalidateSize()).observe(canvas);
}
