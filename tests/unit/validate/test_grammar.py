"""Validation ends in findings that say what is wrong, where, and what to do."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from lxml import etree

from depesha.errors import SetupError
from depesha.validate.grammar import loading, validate
from depesha.validate.grammar.explaining import explain

SKELETON = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="t1">
<teiHeader><fileDesc><titleStmt><title>Cable</title></titleStmt><publicationStmt><publisher>D</publisher>
</publicationStmt><sourceDesc><p>An export.</p></sourceDesc></fileDesc></teiHeader>
<text type="telegram"><body><div type="edition" xml:id="ru">
{}
</div></body></text></TEI>"""


def document(content: str) -> bytes:
    """A telegram with the content given, which begins in line 5."""
    return SKELETON.format(content).encode()


def test_a_valid_document_has_no_findings() -> None:
    """Broken: everything is refused."""
    assert validate(document("<p>Исполнение донесите.</p>")) == ()


def test_a_finding_names_the_file_the_line_and_the_cure(tmp_path: Path) -> None:
    """Broken: the user cannot find the fault."""
    path = tmp_path / "117420.xml"
    path.write_bytes(document("<p>\n<stampp/></p>"))
    (finding,) = validate(path)
    assert (finding.code, finding.path, finding.line) == ("GRM003", str(path), 6)
    assert finding.cure == 'did you mean "stamp"?'


def test_the_name_given_is_shown_for_bytes() -> None:
    """Broken: a document that is not a file yet has no name in the report."""
    (finding,) = validate(document("<ab/>"), name="tei/117420.xml")
    assert finding.path == "tei/117420.xml"


def test_allowed_values_are_listed() -> None:
    """Broken: the user has to look the list up."""
    (finding,) = validate(document('<p><num type="fifth">V</num></p>'))
    assert finding.message == '"fifth" is no value of num/@type'
    assert finding.cure == "one of: cardinal, ordinal"


@pytest.mark.parametrize(
    ("content", "cure"),
    [
        ('<p><date when="14 июля">14 июля</date></p>', "1951-07-14"),
        ('<p><num atLeast="three">3</num></p>', "a number"),
        ('<p xml:lang="русский">x</p>', "language code"),
        ('<p xml:id="1 2">x</p>', "begin with a letter"),
    ],
)
def test_a_wrong_value_comes_with_a_right_one(content: str, cure: str) -> None:
    """Broken: the user is told that a value is wrong and not what a right one looks like."""
    (finding,) = validate(document(content))
    assert cure in finding.hint


def test_of_many_children_the_wrong_one_is_named() -> None:
    """Broken: the first element of that name is blamed for the last."""
    content = '<head type="title">A</head>\n<p/>\n<p/>\n<head type="title">B</head>\n<p/>'
    (finding,) = validate(document(content))
    assert (finding.line, finding.message) == (8, '"head" cannot stand at this place in "div"')


def test_all_faults_are_found_in_one_run() -> None:
    """Broken: the user corrects one fault only to meet the next."""
    found = validate(document('<ab/>\n<p who="x"/>\n<line/>\n<fw type="x"/>\n<p><stamp type="y"/></p>'))
    assert [finding.line for finding in found] == [5, 6, 7, 8, 9]


def test_comments_and_instructions_are_no_content() -> None:
    """Broken: a comment makes a file invalid."""
    assert validate(document("<!-- a --><?b c?><p>x<!-- d -->y<?e f?></p>")) == ()
    (finding,) = validate(document("<!-- a --><p/>x<!-- b -->"))
    assert finding.message == 'text cannot stand directly in "div"'


def test_pointers_into_the_authority_file_are_followed_when_it_is_known() -> None:
    """Broken: a name points to nobody."""
    content = document('<p><persName ref="aut:p-mao">МАО</persName> <persName ref="aut:p-moa">МАО</persName></p>')
    assert validate(content) == ()
    (finding,) = validate(content, frozenset({"p-mao"}))
    assert (finding.code, "aut:p-moa" in finding.message) == ("GRM006", True)
    assert "authority.xml" in finding.hint


def test_every_pointer_of_a_list_is_followed() -> None:
    """Broken: only the first pointer of an attribute is looked at."""
    (finding,) = validate(document('<p corresp="#ru #no">x</p>'))
    assert '"#no"' in finding.message


def test_what_is_no_pointer_is_no_pointer() -> None:
    """Broken: words that begin with a number sign are followed."""
    assert validate(document('<p n="#12" source="110374.xml#ru t1:0,5">x</p>')) == ()


def test_an_identifier_used_twice_is_one_finding() -> None:
    """Broken: a duplicate passes, or is reported in the words of libxml2 too."""
    (finding,) = validate(document('<p xml:id="a"/>\n<p xml:id="a"/>'))
    assert (finding.code, finding.line) == ("GRM005", 6)
    assert "line 5" in finding.message


def test_tei_within_foreign_content_is_found() -> None:
    """Broken: TEI elements hide in xenoData, and only libxml2 says so."""
    text = SKELETON.format("<p/>").replace(
        "</fileDesc>", '</fileDesc><xenoData><x xmlns="urn:x">\n<p xmlns="http://www.tei-c.org/ns/1.0"/></x></xenoData>'
    )
    (finding,) = validate(text.encode())
    assert finding.message == '"p" of TEI cannot stand in "{urn:x}x"'


def test_a_large_broken_document_takes_little_time() -> None:
    """Broken: explaining is quadratic."""
    content = document('<p corresp="#ru">Получили <date when="1951-07-13">13 июля</date>.</p>\n' * 8000 + "<ab/>")
    validate(document("<ab/>"))
    start = time.process_time()
    assert [finding.code for finding in validate(content)] == ["GRM003"]
    assert time.process_time() - start < 10


def test_a_missing_schema_is_a_matter_of_the_installation(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Broken: a broken installation looks like an invalid file."""
    broken = tmp_path / "depesha.rng"
    broken.write_text('<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start/>', encoding="utf-8")
    monkeypatch.setattr(loading, "resource", lambda *_: broken)
    loading.schema.cache_clear()
    try:
        with pytest.raises(SetupError, match="depesha schema"):
            validate(document("<p/>"))
    finally:
        loading.schema.cache_clear()


def test_the_schema_is_loaded_once() -> None:
    """Broken: every file pays for the schema again."""
    assert loading.schema() is loading.schema()


def test_explanations_agree_with_the_schema() -> None:
    """Broken: a single fault in a good document is seen by only one of the two readings of the schema."""
    good = document(
        '<head type="title">Ш <idno type="cable">1</idno></head><p>a <date when="1951">b</date></p>'
        '<ab type="stamp"><stamp>c</stamp></ab><closer><signed>d</signed></closer>'
    )
    rules = loading.schema()
    names = [etree.QName(node).localname for node in etree.fromstring(good).iter(etree.Element)]
    for index in range(12, len(names)):
        for other in ("p", "head", "closer", "idno", "stamp", "signed", "row"):
            root = etree.fromstring(good)
            node = list(root.iter(etree.Element))[index]
            node.tag = etree.QName("http://www.tei-c.org/ns/1.0", other).text
            valid = rules.relaxng.validate(root.getroottree())
            assert valid == (not explain(root, "x")), (names[index], other)
