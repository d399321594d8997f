"""What Depesha has to say about a file: a code that never changes, a place, a message, a cure.

A stage returns findings and goes on; only `cli/` prints them.
Each code is declared once, in `CODES`, and never reused.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """How much a finding weighs: an error makes the command fail, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Code:
    """The fixed part of a finding."""

    severity: Severity
    """Error, warning or info."""
    title: str
    """What is wrong, in a few words, without the particulars."""
    hint: str
    """What to do about it."""
    unreadable: bool = False
    """True where the input could not be read at all: exit code 3 instead of 1."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found at one place."""

    code: str
    """A key of `CODES`."""
    path: str
    """The file concerned, as the user would type it."""
    message: str
    """What is wrong there, with the particulars."""
    line: int | None = None
    """Line in the file, from 1."""
    column: int | None = None
    """Column in that line, from 1, in code points."""
    cure: str | None = None
    """What to do here, where that is more exact than the hint of the code."""
    weight: Severity | None = None
    """The severity, where a rule brings its own: of a Schematron schema the codes are not known beforehand."""
    xpath: str | None = None
    """The node concerned, where the file is XML."""

    @property
    def severity(self) -> Severity:
        """The severity of the finding, or else of its code."""
        return self.weight or CODES[self.code].severity

    @property
    def hint(self) -> str:
        """What to do about it."""
        return self.cure or (CODES[self.code].hint if self.code in CODES else "")

    def __str__(self) -> str:
        """`path:line:column CODE severity  message  hint: cure`, as the command line prints it."""
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{place} {self.code} {self.severity}  {self.message}  hint: {self.hint}"


def sort_key(finding: Finding) -> tuple[str, int, int, str, str]:
    """The order in which findings are reported: by file, then by place, then by code."""
    return (finding.path, finding.line or 0, finding.column or 0, finding.code, finding.message)


def exit_code(findings: Iterable[Finding]) -> int:
    """0 fine, 1 an error among the findings, 3 an input that could not be read."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if any(finding.code in CODES and CODES[finding.code].unreadable for finding in errors):
        return 3
    return 1 if errors else 0


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

CODES: MappingProxyType[str, Code] = MappingProxyType(
    {
        # --- CFG: the edition and its settings
        "CFG001": Code(_E, "no depesha.toml", "run in the folder of an edition, or give it: depesha build DIR"),
        "CFG002": Code(_E, "depesha.toml cannot be used", "correct the line named; docs/edition.md lists the settings"),
        "CFG003": Code(
            _E, "two exports with one record number", "keep one of the two, or give the other its own folder name"
        ),
        "CFG004": Code(_E, "the authority file cannot be used", "correct the line named, or restore the file"),
        "CFG005": Code(_W, "nothing to build", "put an export at corpus/<record number>/source.txt"),
        "CFG006": Code(_W, "a TEI file without export", "put its export back into corpus/, or delete the TEI file"),
        "CFG007": Code(_W, "folder and record number differ", "name the folder after the record"),
        "CFG008": Code(_W, "a name belongs to two entries", "it is not linked in any text; keep it in one entry"),
        # --- SRC: reading an export
        "SRC001": Code(_E, "file cannot be read", "check the path and the permissions", unreadable=True),
        "SRC002": Code(_E, "file is empty", "save the export again", unreadable=True),
        "SRC003": Code(
            _E, "file is not text", "give the text export, not a PDF, an image or an archive", unreadable=True
        ),
        "SRC004": Code(_E, "file is not UTF-8", "save it as UTF-8", unreadable=True),
        "SRC005": Code(_E, "file is too large for a telegram", "give one export a file", unreadable=True),
        "SRC006": Code(
            _E, "the file has a character that XML cannot hold", "remove the control character", unreadable=True
        ),
        "SRC010": Code(_E, "no reader fits", "name one with --reader, or set reader in depesha.toml"),
        "SRC011": Code(
            _E, "the export has a cover and no text", "export the record with its transcript or translation"
        ),
        "SRC012": Code(
            _W, "a part of the cover is missing", "look whether the export was cut; add it to the record side file"
        ),
        "SRC013": Code(_W, "unknown part of the cover", "it is kept as a note of low certainty"),
        "SRC014": Code(
            _W, "shelfmark in an unknown notation", "it is kept as it stands; give fond, opis, delo and listy by hand"
        ),
        "SRC015": Code(
            _W, "contents announced and contents found differ", "compare the export with the record in the archive"
        ),
        "SRC016": Code(_I, "this is no telegram", "it is encoded as a plain document"),
        "SRC017": Code(_W, "language of a part is a guess", "set language in depesha.toml or the record side file"),
        "SRC018": Code(_W, "no description of the document", "add title and date to the record side file"),
        # --- COL: collating
        "COL001": Code(_E, "two witnesses with one siglum", "rename a file, or give sigla with --sigla A,B"),
        "COL002": Code(
            _E, "this cannot be a siglum", "give one a witness with --sigla: a letter, then letters or figures"
        ),
        "COL003": Code(_E, "too many witnesses", "collate fewer at a time"),
        # --- APP: the apparatus
        "APP001": Code(_W, "a reading rests on no evidence", "decide it in decisions.toml; depesha review shows how"),
        # --- DEC: the editor's decisions
        "DEC001": Code(_E, "the decisions cannot be read", "correct the line named"),
        "DEC002": Code(_E, "there is no such kind of decision", "docs/decisions.md lists the kinds"),
        "DEC003": Code(
            _E, "a decision has an unknown key", "correct the key; docs/decisions.md lists those of each kind"
        ),
        "DEC004": Code(_E, "a decision lacks a key", "add it; docs/decisions.md shows an example of each kind"),
        "DEC005": Code(_E, "a key of a decision has a value that it cannot have", "correct the value"),
        "DEC006": Code(_E, "a decision is signed by no editor of the edition", "add the editor to depesha.toml"),
        "DEC007": Code(_E, "the keys of a decision contradict each other", "keep those that are meant"),
        "DEC008": Code(_E, "a decision names an unknown role", "docs/decisions.md lists the roles"),
        "DEC009": Code(
            _E, "a decision names an unknown entry", "correct ref, or add the entry to corpus/authority.xml"
        ),
        "DEC010": Code(_W, "the place of a decision is not found", "quote whole words, as they stand now"),
        "DEC011": Code(_W, "a decision has several places", "quote more, or add witness, near or range"),
        "DEC012": Code(_W, "the range of a decision is out of date", "correct the range, or leave it out"),
        "DEC013": Code(_W, "a decision names an unknown witness", "use the siglum of a text of this telegram"),
        "DEC014": Code(_W, "two decisions about the same words", "keep one of the two; until then the first holds"),
        "DEC015": Code(
            _W, "a decision has nothing to decide", "quote the words that are meant, or remove the decision"
        ),
        # --- BLK: recognising what stands on the paper
        "BLK001": Code(_W, "embedded text is not closed", "look for the closing quotation mark"),
        "BLK012": Code(_W, "block of unknown role", "it is kept as ab with low certainty; a new rule can name it"),
        "BLK013": Code(_W, "the structure of a text is given up", "report it: a rule of Depesha is at fault"),
        # --- ANN: inside a block
        "ANN001": Code(_W, "unmatched square bracket", "it is encoded as surplus; compare the source"),
        "ANN002": Code(_W, "square bracket of unknown meaning", "it is encoded as supplied with low certainty"),
        # --- GRM: grammar of TEI files
        "GRM001": Code(_E, "not well-formed XML", "correct the line named"),
        "GRM002": Code(_E, "XML with a document type or entities is refused", "remove the DOCTYPE"),
        "GRM003": Code(_E, "not valid against the schema", "correct the element named"),
        "GRM004": Code(_E, "root element is not TEI", "give a TEI file"),
        "GRM005": Code(_E, "xml:id used twice", "give one of the two another xml:id"),
        "GRM006": Code(_E, "pointer to nothing", "correct the pointer, or add the xml:id it names"),
        "GRM007": Code(_E, "XML file cannot be read", "check the path and the permissions", unreadable=True),
        "GRM008": Code(_E, "elements nested too deep", "look for an end tag that is missing again and again"),
        "GRM010": Code(_E, "this is no schema", "give RELAX NG in XML syntax (.rng) or an XSD (.xsd)"),
        "GRM011": Code(
            _E, "the schema asks for a file that is not read", "save the file beside the schema and name it so"
        ),
        "GRM012": Code(_E, "the schema cannot be used", "correct the schema"),
        "GRM013": Code(_E, "not valid against the schema given", "correct the element named"),
        # --- FID: fidelity, every character of the source once
        "FID001": Code(_E, "the source file is not found", "keep corpus/ beside tei/", unreadable=True),
        "FID002": Code(_E, "hash or length of the source differ", "build again: depesha build"),
        "FID003": Code(_E, "text differs from its source", "build again; never edit tei/ by hand"),
        "FID004": Code(_E, "characters of the source are missing", "build again; never edit tei/ by hand"),
        "FID005": Code(_E, "characters of the source are covered twice", "build again; never edit tei/ by hand"),
        "FID006": Code(_E, "ranges of a witness are out of order", "build again; never edit tei/ by hand"),
        "FID007": Code(_E, "text outside every range", "build again; never edit tei/ by hand"),
        "FID008": Code(_E, "a source pointer cannot be used", "build again; never edit tei/ by hand"),
        "FID009": Code(_E, "an entry of the apparatus is not in order", "build again; never edit tei/ by hand"),
        # --- COR: many files together
        "COR001": Code(_W, "a number breaks its series", "compare the number and the date with the paper"),
        "COR002": Code(_W, "numbers of a series exclude each other", "compare each with the paper; one is misread"),
        "COR003": Code(_I, "numbers are no series", "look whether they count together; they may begin anew at times"),
        "COR004": Code(_E, "one cable number in two telegrams", "compare both with the paper; one is misread"),
        "COR005": Code(_W, "probably the same telegram twice", "keep one of the two, or say what makes them differ"),
        "COR006": Code(_E, "two files of one record", "keep one of the two, or correct the record number"),
        "COR007": Code(_E, "pointer to no telegram", "correct the pointer, or add the telegram to the edition"),
        "COR008": Code(_W, "a link between telegrams is not mutual", "add the link back, or remove this one"),
        "COR009": Code(_W, "a name form that its entry does not have", "add the form, or correct the pointer"),
        "COR010": Code(
            _W,
            "a quoted telegram does not agree with the edition",
            "compare number and date in both; one may be misread",
        ),
        "COR011": Code(_I, "a quoted telegram is in the edition and not linked", "add its file as target"),
        "COR012": Code(_W, "two dates of one telegram", "compare them with the paper; explain the rest with cert"),
        "COR013": Code(_W, "a text is announced and missing", "compare the export with the record in the archive"),
        "COR014": Code(_I, "a text is there and not announced", "compare the export with the record in the archive"),
        "COR015": Code(_W, "a code name of two persons", "correct the reference of one of the two"),
        "COR016": Code(_W, "a bracket and a code name disagree", "correct the reference of one of the two"),
        "COR017": Code(_I, "names were not looked up", "name the authority file: depesha validate … --authority FILE"),
        # --- AUT: the authority file beside the telegrams
        "AUT001": Code(_W, "two entries are likely one", "join them, or give the two main forms that differ"),
        "AUT002": Code(
            _W,
            "a form belongs to two entries",
            "it is linked in no text; give both from and to, or fuller forms that tell them apart",
        ),
        "AUT003": Code(
            _E, "a code name of two persons at one time", "give both from and to, or leave it out of the file"
        ),
        "AUT004": Code(_W, "relations run in a circle", "turn one round, or make it mutual"),
        "AUT005": Code(_E, "a relation names no entry", "correct the identifier, or add the entry"),
        "AUT006": Code(_W, "not an address of that authority file", "copy the address of the entry from its page"),
        "AUT007": Code(_E, "a date that cannot be", "write it like 1951, 1951-07 or 1951-07-14, the earlier one first"),
        "AUT008": Code(_I, "an entry that nothing points to", "keep it if it is meant for telegrams to come"),
        "AUT009": Code(_W, "a name in a form that its entry lacks", "add the form: depesha authority propose"),
        "AUT010": Code(_W, "the source of a form is not there", "correct source, or build the telegram"),
        "AUT011": Code(_I, "a form does not stand in its source", "correct source, or the form"),
        "AUT012": Code(_I, "no authority file", "start one: depesha authority propose -o corpus/authority.xml"),
        # --- VAL: how verdicts are asked for and told
        "VAL001": Code(_E, "a waiver gives no reason", 'say why: <?depesha-accept CODE reason="…"?>'),
        "VAL002": Code(_E, "a waiver cannot be read", 'write it like <?depesha-accept CODE reason="…"?>'),
        "VAL003": Code(_W, "a waiver waives nothing", "remove it, or set it before the element that it concerns"),
        "VAL004": Code(
            _E, "the baseline cannot be used", "make it anew: depesha validate … --write-baseline FILE", unreadable=True
        ),
        "VAL005": Code(_I, "a known finding no longer occurs", "make the baseline anew with --write-baseline"),
        "VAL006": Code(_E, "no XML file is there", "correct the path or the pattern"),
        "VAL007": Code(_W, "the file is not UTF-8", "save it as UTF-8"),
        "VAL008": Code(_E, "a folder cannot be read", "check its permissions", unreadable=True),
        "VAL010": Code(_E, "a schema that the file names is not at hand", "fetch it: depesha schema add URL"),
        "VAL011": Code(
            _E,
            "a schema or a file has ended the checker",
            "check the files one by one; a schema that calls itself without end does this",
            unreadable=True,
        ),
        # --- CHK: what is committed beside what a build gives today
        "CHK001": Code(_E, "the TEI file is stale", "build again, and commit what comes out: depesha build"),
        "CHK002": Code(_E, "a telegram has no TEI file", "build it, and commit what comes out: depesha build"),
        "CHK003": Code(_E, "a TEI file has no export", "remove it, or add its export to corpus/"),
        # --- ODD: compiling the schema
        "ODD001": Code(_E, "the ODD names something TEI does not have", "correct the name in the ODD"),
        "ODD002": Code(_E, "the ODD cannot be compiled", "correct the line named"),
        "ODD003": Code(
            _E, "TEI's p5subset.xml is not found or not the pinned one", "give it: depesha schema --p5subset FILE"
        ),
        "ODD004": Code(
            _W, "an element of the ODD is of no use", "leave it out, or include an element that may hold it"
        ),
        # --- XSL: reading views
        "XSL001": Code(_E, "a view could not be made", "validate the file; report it if it is valid"),
        "XSL002": Code(
            _E, "a view could not be written", "check the folder, its permissions and the space on the disk"
        ),
        "XSL003": Code(_E, "two files would have one page", "rename one of the two, or render them into two folders"),
        "XSL004": Code(_W, "a name points to no entry", "add the entry to the authority file, or correct the pointer"),
        "XSL005": Code(_W, "the authority file is missing", "put it there, or take the pointers out of the TEI files"),
        "XSL006": Code(_E, "a stylesheet of the edition cannot be used", "correct it; Depesha's own was used instead"),
        "XSL007": Code(
            _I,
            "there is no search index",
            "install pagefind: pip install 'depesha[search]'; the page searches without it",
        ),
        "XSL008": Code(_W, "an element has no rule and is shown as text", "nothing, if its words are enough"),
        "XSL009": Code(_E, "the apparatus has no such witness", "give a siglum that its readings have"),
        "XSL010": Code(_W, "an address that runs code is not linked", "point to a page: https://…"),
        "XSL011": Code(_W, "a pointer leads nowhere", "correct it, or give its target that xml:id"),
        "XSL012": Code(_E, "a name can name no page", "rename it: letters, digits, _ and -, with points between"),
        # --- EXP: exporting
        "EXP001": Code(_E, "a TEI file cannot be exported", "build again: depesha build", unreadable=True),
        "EXP002": Code(_W, "CMIF demands the licence CC BY 4.0", "set licence in depesha.toml, if you can give it"),
        "EXP003": Code(_W, "the edition has no address", "set url in depesha.toml: where its pages are published"),
        "EXP004": Code(_I, "a message is left out of the export", "the messages inside it are described, if any"),
        "EXP005": Code(_W, "the edition has no date", "set date in depesha.toml"),
        # --- SCH: Schematron schemas
        "SCH001": Code(_E, "this is no Schematron schema", "give a schema of ISO Schematron"),
        "SCH002": Code(_E, "ISO Schematron does not have this", "correct the name; docs/schematron.md lists all"),
        "SCH003": Code(
            _E, "the query binding is not supported", 'say queryBinding="xslt3" and look whether the tests still hold'
        ),
        "SCH004": Code(_E, "the schema contradicts itself", "correct the line named"),
        "SCH005": Code(_E, "the schema refers to nothing", "correct the name, or add what it names"),
        "SCH006": Code(_E, "an inclusion cannot be followed", "correct the path"),
        "SCH007": Code(_E, "this part of Schematron is not supported", "say it in another way"),
        "SCH008": Code(_E, "an expression is no XPath", "correct it; prefixes are declared with ns"),
        "SCH009": Code(_E, "a rule cannot be evaluated", "correct the rule, so that it holds for every document"),
        "SCH010": Code(_E, "an assertion fails", "correct the node named"),
        "SCH011": Code(_E, "the document cannot be checked", "look at the message; report it if the file is valid"),
        "SCH012": Code(_I, "a rule is not asked at a node", "put the rule into a pattern of its own"),
    }
)
