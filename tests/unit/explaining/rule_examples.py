"""The examples of the rules, `examples/R.toml`, made from the pairs of telegrams that test the rules.

The two files of a pair differ in one line, so that line is the example. What the rule compares it with stands
beside it: `BESIDE` names those lines by words of them.
"""

from __future__ import annotations

from pathlib import Path

PAIRS = Path(__file__).resolve().parents[2] / "schema" / "rules"

BESIDE = {
    "R01": ("publicationStmt",),
    "R04": ("<prefixDef",),
    "R05": ("<extent>",),
    "R06": ("<p ",),
    "R09": ('"citation"',),
    "R10": ("shelfmark",),
    "R11": ("shelfmark",),
    "R12": ("redits",),
    "R13": ("<correspDesc", "<correspAction"),
    "R15": ("message",),
    "R16": ("<correspAction",),
    "R17": ("floatingText", "message"),
    "R18": ("<correspAction",),
    "R19": ("<correspAction", "<creation"),
    "R20": ("<ab ",),
    "R25": ("<app ",),
    "R29": ("<app ",),
    "R39": ("<handNote",),
    "R44": ("<handNote",),
    "R45": ("<addrLine", "<item", "<ab "),
    "R46": ("<pb", "shelfmark"),
    "R50": ('xml:id="ru-p1"',),
    "R51": ('xml:id="ru-p1"',),
}

IN_CODE = {
    # Carried out by the program beside an authority file: of these there is no pair.
    "R34": (
        '<p source="e:0,17"><persName type="codename" ref="aut:p-roshchin">FILIPPOV</persName> agreed.</p>',
        '<p source="e:0,17"><persName type="codename" ref="aut:p-stalin">FILIPPOV</persName> agreed.</p>',
    ),
    "R35": (
        '<p source="e:0,15"><persName ref="aut:p-stallin">Stalin</persName> agreed.</p>',
        '<p source="e:0,15"><persName ref="aut:p-stalin">Stalin</persName> agreed.</p>',
    ),
}


def rule_examples() -> str:
    """The whole file."""
    parts = ["# Made from tests/schema/rules; pytest tests/unit/explaining --refresh-goldens makes it again.\n"]
    parts.append('file = "tei/900001.xml"\nrun = "depesha validate tei"\n')
    pairs = {path.name[:3]: _pair(path.name[:3]) for path in PAIRS.glob("*.valid.xml")} | IN_CODE
    for identifier, (bad, good) in sorted(pairs.items()):
        assert "'''" not in bad + good
        parts.append(f"[{identifier}]\nbad = '''\n{bad}'''\ngood = '''\n{good}'''\n")
    return "\n".join(parts)


def _pair(identifier: str) -> tuple[str, str]:
    good, bad = (_lines(PAIRS / f"{identifier}.{kind}.xml") for kind in ("valid", "invalid"))
    assert len(good) == len(bad)
    differing = [number for number, (one, other) in enumerate(zip(good, bad, strict=True)) if one != other]
    assert len(differing) == 1
    shown = [
        number
        for number, line in enumerate(good)
        if number in differing or any(words in line for words in BESIDE.get(identifier, ()))
    ]
    return _excerpt(bad, shown), _excerpt(good, shown)


def _lines(path: Path) -> list[str]:
    """The lines of a telegram from its root on, without the comment that says what is expected."""
    text = path.read_text(encoding="utf-8")
    return text[text.index("<TEI") :].splitlines()


def _excerpt(lines: list[str], shown: list[int]) -> str:
    """Some of the lines, with … where others are left out, as far to the left as they can stand."""
    margin = min(len(lines[number]) - len(lines[number].lstrip()) for number in shown)
    said: list[str] = []
    for place, number in enumerate(shown):
        if place and number != shown[place - 1] + 1:
            said.append("…")
        said.append(lines[number][margin:])
    return "\n".join(said)
