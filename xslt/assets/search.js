/* Search in all texts. Over the network pagefind's index is asked, one language after the other; from a disk, where a page
   may read nothing but scripts, the texts of texts.js are searched. Both lead to the block that was found. */
"use strict";

(function () {
  const form = document.getElementById("search");
  const found = document.getElementById("found");
  if (!form || !found) return;
  const input = form.querySelector("input");
  const status = found.querySelector("[role=status]");
  const list = found.querySelector("ol");
  const more = found.querySelector("button");
  const PAGE = 20;
  const folded = (text) => text.toLowerCase().replaceAll("ё", "е");
  const html = document.documentElement;
  let asked = 0;
  let rest = [];

  /* A long word is searched without its last two letters, so that перемирие is found in перемирии. */
  const beginning = (word) => (word.length < 6 ? word : word.slice(0, -2));

  /* Texts: every word must occur in the block; the beginning of a word is enough. */
  let texts = null;
  function loadTexts() {
    texts ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = "assets/texts.js";
      script.onload = () => resolve(window.depeshaTexts || []);
      script.onerror = reject;
      document.head.append(script);
    });
    return texts;
  }

  async function searchTexts(words) {
    const results = [];
    for (const text of await loadTexts()) {
      for (const [anchor, passage] of text.passages) {
        const places = words.map((word) => place(folded(passage), word));
        if (places.every((at) => at >= 0)) {
          results.push(() => ({ ...text, anchor, marked: marked(passage, words, Math.min(...places)) }));
        }
      }
    }
    return results;
  }

  /* Where a word begins so; -1 where none does. */
  function place(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return at;
    }
    return -1;
  }

  function marked(passage, words, first) {
    const start = first < 80 ? 0 : passage.indexOf(" ", first - 60) + 1;
    const piece = passage.slice(start, start + 240);
    const parts = [start ? "… " : ""];
    let at = 0;
    while (at < piece.length) {
      const hits = words.map((word) => [place(folded(piece.slice(at)), word), word.length]).filter(([where]) => where >= 0);
      if (!hits.length) break;
      const [where, length] = hits.reduce((one, other) => (other[0] < one[0] ? other : one));
      const mark = document.createElement("mark");
      mark.textContent = piece.slice(at + where, at + where + length);
      parts.push(piece.slice(at, at + where), mark);
      at += where + length;
    }
    return [...parts, piece.slice(at), start + 240 < passage.length ? " …" : ""];
  }

  /* Pagefind opens the index of the page's language only, and one program cannot hold two: each language of the texts gets
     a program of its own, told apart by the address, which sees the page in that language while it starts. */
  let indexes = null;
  async function loadIndexes() {
    const entry = await (await fetch("pagefind/pagefind-entry.json")).json();
    const own = html.lang;
    const opened = [];
    for (const language of Object.keys(entry.languages)) {
      const pagefind = await import(new URL(`pagefind/pagefind.js?${language}`, document.baseURI).href);
      html.lang = language;
      /* A word of the title is in no passage, so that it could lead to none. */
      opened.push({ language, index: pagefind.createInstance({ excerptLength: 30, ranking: { metaWeights: { title: 0 } } }) });
      html.lang = own;
    }
    return opened;
  }

  async function searchIndexes(query) {
    indexes ??= loadIndexes();
    const results = [];
    for (const { language, index } of await indexes) {
      for (const hit of (await index.search(query)).results) results.push([hit.score, hit, language]);
    }
    results.sort((one, other) => other[0] - one[0]);
    const opened = await Promise.all(results.map(async ([, hit, language]) => passages(await hit.data(), language)));
    return opened.flat().map((result) => () => result);
  }

  /* The places of a text, each a hit of its own, as from a disk. Pagefind counts words; it would tell apart headings only. */
  function passages(data, language) {
    /* A version is indexed as 117420~R.html; the part behind the ~ is no part of the address. */
    const page = (data.raw_url || data.url).replace(/~[^/]*$/, ".html");
    const words = data.raw_content.split(/[\s\u200b]+/);
    const anchors = data.anchors || [];
    return anchors.flatMap((anchor, place) => {
      const end = place + 1 < anchors.length ? anchors[place + 1].location : words.length;
      const hits = data.locations.filter((at) => at >= anchor.location && at < end);
      if (!hits.length) return [];
      return [{ page, title: data.meta.title, lang: language, anchor: anchor.id, marked: excerpt(words, anchor.location, end, hits) }];
    });
  }

  /* Thirty words around the first that was found, those found marked. */
  function excerpt(words, start, end, hits) {
    const from = Math.max(start, Math.min(...hits) - 8);
    const to = Math.min(end, from + 30);
    const parts = words.slice(from, to).flatMap((word, place) => {
      if (!hits.includes(from + place)) return [word, " "];
      const mark = document.createElement("mark");
      mark.textContent = word;
      return [mark, " "];
    });
    return [from > start ? "… " : "", ...parts, to < end ? "…" : ""];
  }

  async function show() {
    const mine = asked;
    const now = rest.splice(0, PAGE);
    for (const result of await Promise.all(now.map((open) => open()))) {
      if (mine !== asked) return;
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = result.page.replace(/^\//, "") + (result.anchor ? "#" + result.anchor : "");
      link.textContent = result.title;
      const language = document.createElement("span");
      language.className = "aside";
      language.textContent = " " + (form.getAttribute("data-lang-" + result.lang) || result.lang);
      const text = document.createElement("p");
      text.lang = result.lang;
      text.append(...result.marked);
      item.append(link, language, text);
      list.append(item);
    }
    more.hidden = rest.length === 0;
  }

  async function search() {
    const query = input.value.trim();
    const mine = ++asked;
    list.replaceChildren();
    more.hidden = true;
    rest = [];
    found.hidden = !query;
    history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
    if (!query) return;
    status.textContent = form.dataset.wait;
    const words = folded(query).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    let results;
    let told = "";
    try {
      if (location.protocol === "file:" || form.dataset.indexed !== "true") throw new Error("no index");
      results = await searchIndexes(query);
    } catch {
      results = words.length ? await searchTexts(words.map(beginning)) : [];
      told = form.dataset.beginnings;
    }
    if (mine !== asked) return;
    rest = results;
    const count = results.length ? `${form.dataset.found}: ${results.length}` : form.dataset.none;
    status.textContent = told ? `${count} ${told}` : count;
    await show();
  }

  let waiting;
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 250); });
  more.addEventListener("click", show);
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (input.value) search();
  input.focus();
})();
