/* The list of telegrams: sorting by a column and filtering, kept in the address so that a view can be cited.
   Without this script the list stands by date. */
"use strict";

(function () {
  const filter = document.querySelector(".filter");
  const table = document.querySelector(".telegrams");
  if (!filter || !table) return;
  const rows = [...table.querySelectorAll("tbody tr[id]")];
  const headings = [...table.querySelectorAll("thead th")];
  const words = document.getElementById("filter-words");
  const party = document.getElementById("filter-party");
  const year = document.getElementById("filter-year");
  const status = filter.querySelector("[role=status]");
  const folded = (text) => text.toLowerCase().replaceAll("ё", "е").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const texts = new Map(rows.map((row) => [row, folded(row.textContent)]));
  let order = { column: 0, down: false };

  function show() {
    const wanted = folded(words.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const fits = wanted.every((word) => texts.get(row).includes(word))
        && (!party || !party.value || row.dataset.party.split("|").includes(party.value))
        && (!year || !year.value || row.dataset.year === year.value);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    status.textContent = shown === 0 ? filter.dataset.none
      : shown < rows.length ? `${shown} ${filter.dataset.of} ${rows.length}` : "";
  }

  function key(row) {
    const cell = row.children[order.column];
    return cell.dataset.sort ?? cell.textContent.trim();
  }

  function sort() {
    const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    const sorted = [...rows].sort((one, other) => {
      const [a, b] = [key(one), key(other)];
      /* What has nothing to be sorted by stays at the end. */
      if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
      return (order.down ? -1 : 1) * compare(a, b);
    });
    const body = table.querySelector("tbody");
    body.append(...sorted);
    headings.forEach((heading, index) => {
      if (index === order.column) heading.setAttribute("aria-sort", order.down ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    });
  }

  function remember() {
    const said = new URLSearchParams();
    if (words.value) said.set("q", words.value);
    if (party && party.value) said.set("party", party.value);
    if (year && year.value) said.set("year", year.value);
    if (order.column || order.down) said.set("sort", (order.down ? "-" : "") + order.column);
    const query = said.toString();
    history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash);
  }

  function recall() {
    const said = new URLSearchParams(location.search);
    words.value = said.get("q") || "";
    if (party) party.value = said.get("party") || "";
    if (year) year.value = said.get("year") || "";
    const column = /^(-?)(\d)$/.exec(said.get("sort") || "");
    if (column && headings[Number(column[2])]) {
      order = { column: Number(column[2]), down: column[1] === "-" };
      sort();
    }
    show();
  }

  headings.forEach((heading, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.title = `${filter.dataset.sort}: ${heading.textContent}`;
    button.addEventListener("click", () => {
      order = { column: index, down: order.column === index && !order.down };
      sort();
      remember();
    });
    heading.replaceChildren(button);
  });
  headings[0].setAttribute("aria-sort", "ascending");
  for (const control of [words, party, year]) {
    if (control) control.addEventListener("input", () => { show(); remember(); });
  }
  filter.hidden = false;
  recall();
})();
