"""Reader of a bare transcript with no cover; what is known of it comes from a side file or `depesha.toml`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from depesha.languages import language
from depesha.model import Export, Kind, Part, Record, Source, Span
from depesha.sources.genre import is_telegram


@dataclass(frozen=True, slots=True)
class Plain:
    """Takes the whole file for one transcript, R."""

    name: str = "plain"

    def fits(self, source: Source) -> float:
        """A little, for any text: it is the reader of last resort."""
        return 0.1 if source.text.strip() else 0.0

    def read(self, source: Source, given: Record) -> Export:
        """See `depesha.sources.Reader`."""
        span = source.trim(Span(0, len(source.text)))
        found = language(source.slice(span)[:20_000])
        tag = given.language or (found if found not in (None, "und") else "und")
        record = replace(given, language=tag, telegram=is_telegram(given.title, source.slice(span)[:1500]))
        findings = []
        if given.language is None:
            said = "no language is given; " + (f"taken for {tag}" if tag != "und" else "none could be recognised")
            findings.append(source.finding("SRC017", span.start, said))
        if given.title is None and given.date is None:
            findings.append(source.finding("SRC018", span.start, "neither title nor date is given"))
        if not record.telegram:
            findings.append(source.finding("SRC016", span.start, "the first lines name another kind of document"))
        part = Part(Kind.TRANSCRIPT, "R", span, tag)
        return Export(source, record, (), (), (), (part,), tuple(findings))


READER = Plain()
