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
  const split = (text) => text.split(/[\s\u200b]+/);
  const html = document.documentElement;
  let asked = 0;
  let rest = [];

  /* A long word is searched without its last two letters, so that перемирие is found in перемирии. */
  const beginning = (word) => (word.length < 6 || word.includes(" ") ? word : word.slice(0, -2));

  /* What is looked for: words, and what stands in quotation marks as it stands there. A block has to have all of it. */
  const terms = (query) => (query.match(/"[^"]*"|[\p{L}\p{N}]+/gu) || []).map((term) => term.replaceAll('"', "").trim()).filter(Boolean);

  /* Of the blocks of a text that has every term those that have all of them; where none has, the one that has the most.
     A block is { has: how many terms, … }; what has all comes first. */
  function fitting(blocks, all) {
    const whole = blocks.filter((block) => block.has === all);
    return whole.length ? whole : [...blocks].sort((one, other) => other.has - one.has).slice(0, 1);
  }
  const inOrder = (blocks) => [...blocks].sort((one, other) => other.has - one.has);

  /* Texts: the beginning of a word is enough. */
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
      const missing = new Set(words);
      const blocks = [];
      for (const [anchor, passage] of text.passages) {
        const here = words.filter((word) => place(folded(passage), word) >= 0);
        here.forEach((word) => missing.delete(word));
        if (here.length) blocks.push({ has: here.length, ...text, anchor, passage, here });
      }
      if (!missing.size) results.push(...fitting(blocks, words.length));
    }
    return inOrder(results).map((block) => () => ({ ...block, marked: marked(block.passage, block.here) }));
  }

  /* Where a word begins so; -1 where none does. */
  function place(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return at;
    }
    return -1;
  }

  function marked(passage, words) {
    const first = Math.min(...words.map((word) => place(folded(passage), word)));
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

  async function searchIndexes(wanted) {
    indexes ??= loadIndexes();
    const results = [];
    for (const { language, index } of await indexes) {
      const texts = new Map();
      for (const term of wanted) {
        for (const hit of (await index.search(term)).results) {
          texts.set(hit.id, [...(texts.get(hit.id) || []), hit]);
        }
      }
      /* A text in which one of the terms was not found has no block with all of them. */
      for (const hits of texts.values()) {
        if (hits.length === wanted.length) results.push([Math.max(...hits.map((hit) => hit.score)), hits, language]);
      }
    }
    results.sort((one, other) => other[0] - one[0]);
    const opened = await Promise.all(results.map(([, hits, language]) => passages(wanted, hits, language)));
    return inOrder(opened.flat()).map((result) => () => result);
  }

  /* The blocks of a text that has every term, each a hit of its own, as from a disk. Pagefind counts words; it would tell
     apart headings only. `hits` are what it found of the text, one a term. Of words that
     belong together it would tell the first place only. */
  async function passages(wanted, hits, language) {
    const places = [];
    let data = null;
    for (const [at, hit] of hits.entries()) {
      /* Each writes its places into the same object. */
      data = await hit.data();
      const text = split(data.raw_content);
      places.push(wanted[at].includes(" ") ? together(text, wanted[at]) : data.locations.filter((place) => akin(text[place], wanted[at])));
    }
    if (places.some((all) => !all.length)) return [];
    /* A version is indexed as 117420~R.html; the part behind the ~ is no part of the address. */
    const page = (data.raw_url || data.url).replace(/~[^/]*$/, ".html");
    const words = split(data.raw_content);
    const anchors = data.anchors || [];
    const blocks = anchors.flatMap((anchor, place) => {
      const end = place + 1 < anchors.length ? anchors[place + 1].location : words.length;
      const here = places.map((all) => all.filter((at) => at >= anchor.location && at < end)).filter((some) => some.length);
      if (!here.length) return [];
      const block = { has: here.length, page, title: data.meta.title, lang: language, anchor: anchor.id };
      return [{ ...block, marked: excerpt(words, anchor.location, end, here.flat()) }];
    });
    return fitting(blocks, hits.length);
  }

  const plain = (word) => folded(word || "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

  /* True for forms of one word. Where pagefind knows no word it takes an ever shorter beginning for it. */
  function akin(word, term) {
    const parts = plain(word).split(/[^\p{L}\p{N}]+/u);
    return parts.some((part) => {
      let alike = 0;
      while (alike < part.length && part[alike] === term[alike]) alike += 1;
      return alike >= Math.max(Math.min(2, term.length), Math.min(part.length, term.length) - 2);
    });
  }

  /* Where words stand together: the places of all of them. */
  function together(text, phrase) {
    const words = text.map(plain);
    const sought = split(phrase).map(plain);
    return words.flatMap((_, at) => (sought.every((word, step) => words[at + step] === word) ? sought.map((_, step) => at + step) : []));
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
    const wanted = terms(folded(query));
    let results;
    let told = "";
    try {
      if (location.protocol === "file:" || form.dataset.indexed !== "true") throw new Error("no index");
      results = wanted.length ? await searchIndexes(wanted) : [];
    } catch {
      results = wanted.length ? await searchTexts(wanted.map(beginning)) : [];
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
