/* Suggestions while typing: a combobox whose list never takes the focus. */
const $ = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const on = (target, type, listener) => target.addEventListener(type, listener);

export function suggest(form, say) {
  const input = $('#q', form), list = $('#suggestions', form);
  let options = [], active = -1, timer, asked = '';
  const set = (name, value) => input.setAttribute('aria-' + name, value);
  input.setAttribute('role', 'combobox');
  set('autocomplete', 'list'); set('controls', list.id); set('expanded', false);
  const close = () => { list.hidden = true; active = -1; set('expanded', false); input.removeAttribute('aria-activedescendant'); };
  const mark = text => {
    const typed = input.value.trim().split(/\s+/).pop().toLowerCase(), at = typed ? text.toLowerCase().indexOf(typed) : -1;
    if (at < 0) return [text];
    const found = document.createElement('mark');
    found.textContent = text.slice(at, at + typed.length);
    return [text.slice(0, at), found, text.slice(at + typed.length)];
  };
  const show = (found, spoken) => {
    options = found;
    active = -1;
    list.replaceChildren(...found.map((option, i) => {
      const item = document.createElement('li'), text = document.createElement('span');
      item.id = 'o' + i; item.setAttribute('role', 'option'); item.setAttribute('aria-selected', false);
      item.innerHTML = `<svg class="i" aria-hidden="true"><use href="/finder/icons.svg#i-${option.icon}"/></svg>`;
      text.append(...mark(option.text));
      item.append(text);
      on(item, 'mousedown', event => { event.preventDefault(); choose(option); });
      return item;
    }));
    list.hidden = !found.length;
    set('expanded', !!found.length);
    say(spoken);
  };
  const choose = option => {
    if (option.href && !$('#steps')) { location.href = option.href; return; }
    input.value = option.text;
    close();
    form.requestSubmit();
  };
  const move = step => {
    active = (active + step + options.length + 1) % (options.length + 1);
    if (active === options.length) active = -1;
    all('li', list).forEach((item, i) => item.setAttribute('aria-selected', i === active));
    if (active < 0) { input.removeAttribute('aria-activedescendant'); return; }
    set('activedescendant', 'o' + active);
    $('#o' + active).scrollIntoView({ block: 'nearest' });
  };
  on(input, 'input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const words = asked = input.value;
      if (words.trim().length < 2) { close(); return; }
      const answer = await fetch(form.dataset.suggest, { method: 'POST', body: new URLSearchParams({ q: words }) }).catch(() => null);
      if (answer?.ok && asked === words && document.activeElement === input) { const json = await answer.json(); show(json.suggestions, json.said); }
    }, 180);
  });
  on(input, 'keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!list.hidden) { event.preventDefault(); move(event.key === 'ArrowDown' ? 1 : -1); }
    } else if (event.key === 'Escape') { close(); }
    else if (event.key === 'Enter' && active >= 0) { event.preventDefault(); choose(options[active]); }
  });
  on(input, 'blur', close);
  on(form, 'submit', () => { asked = ''; close(); });
}
