"""A schema or a document that is not ours reaches no file, no network, no environment; each protection bites by itself.

Every attack is made twice: shut in, where it must fail, and with one protection taken away, where it must succeed.
So a protection whose name is misspelt, which Saxon takes in silence, is found.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tiny_schemas import failures, refused, schema

from depesha import saxon
from depesha.errors import FoundError

SHEET = (
    '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/>{}'
    '<xsl:template match="/">{}</xsl:template></xsl:stylesheet>'
)
ATTACKS = {
    "doc": ("allowedProtocols", """doc('{folder}/secret.xml')"""),
    "document": ("allowedProtocols", """document('{folder}/secret.xml')"""),
    "lines of text": ("allowedProtocols", """unparsed-text-lines('{folder}/secret.txt')"""),
    "names of files": ("allowedProtocols", """uri-collection('{folder}/?select=secret.xml') ! 'top secret'"""),
    "whether there is a document": ("allowedProtocols", """'top secret'[doc-available('{folder}/secret.xml')]"""),
    "whether there is a text": (
        "allowedProtocols",
        """'top secret'[unparsed-text-available('{folder}/secret.txt')]""",
    ),
    "a function looked up": (
        "allowedProtocols",
        """function-lookup(QName('http://www.w3.org/2005/xpath-functions', 'doc'), 1)('{folder}/secret.xml')""",
    ),
    "system property": ("allow-external-functions", "'top secret'[system-property('user.dir')]"),
    "collection": ("allowedProtocols", """collection('{folder}/?select=secret.xml')"""),
    "unparsed-text": ("allowedProtocols", """unparsed-text('{folder}/secret.txt')"""),
    "json-doc": ("allowedProtocols", """json-doc('{folder}/secret.json')"""),
    "transform": (
        "allowedProtocols",
        "transform(map{{'stylesheet-location': '{folder}/evil.xsl', 'source-node': .}})?output",
    ),
    "environment": ("allow-external-functions", "environment-variable('PATH')"),
    "all of the environment": (
        "allow-external-functions",
        "available-environment-variables() ! environment-variable(.)",
    ),
    "environment by an inner stylesheet": (
        "allow-external-functions",
        "transform(map{{'stylesheet-node': parse-xml(/*), 'source-node': .}})?output",
    ),
}
INNER = (
    '&lt;xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">&lt;xsl:template match="/">'
    "&lt;xsl:value-of select=\"environment-variable('PATH')\"/>&lt;/xsl:template>&lt;/xsl:stylesheet>"
)


SECRETS = ("top secret", os.environ["PATH"])
"""What must not be brought home: words of files, and of the environment."""


@pytest.fixture
def secrets(tmp_path: Path) -> Path:
    """A folder with what must not be read."""
    (tmp_path / "secret.xml").write_text("<s>top secret</s>", "utf-8")
    (tmp_path / "secret.txt").write_text("top secret", "utf-8")
    (tmp_path / "secret.json").write_text('"top secret"', "utf-8")
    (tmp_path / "evil.xsl").write_text(SHEET.format("", "top secret"), "utf-8")
    return tmp_path


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Takes one protection away."""

    def take(name: str) -> None:
        assert name in saxon.HARDENING
        monkeypatch.setattr(saxon, "HARDENING", {key: text for key, text in saxon.HARDENING.items() if key != name})
        saxon._hardened.cache_clear()

    yield take
    monkeypatch.undo()
    saxon._hardened.cache_clear()


def brought(body: str, top: str = "") -> str:
    """What a stylesheet with this body brings home; the empty string if it is stopped."""
    try:
        return saxon.foreign_stylesheet(SHEET.format(top, body).encode()).transform(f"<a>{INNER}</a>".encode())[0]
    except (saxon.TransformError, saxon.CompileError):
        return ""


def attacked(attack: str, folder: Path) -> bool:
    """Whether the attack brings a secret home."""
    expression = ATTACKS[attack][1].format(folder=folder.as_uri())
    return any(secret in brought(f'<xsl:value-of select="{expression}"/>') for secret in SECRETS)


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_fails(attack: str, secrets: Path) -> None:
    """A foreign schema would read what is the user's."""
    assert not attacked(attack, secrets)


@pytest.mark.parametrize("attack", ATTACKS)
def test_without_its_protection_the_attack_succeeds(attack: str, secrets: Path, without: Callable[[str], None]) -> None:
    """The test above would prove nothing, or the protection have another name in a new version of Saxon."""
    without(ATTACKS[attack][0])
    assert attacked(attack, secrets)


def test_a_document_is_not_streamed_in(secrets: Path, without: Callable[[str], None]) -> None:
    """What `doc()` may not read could be read by an instruction."""
    body = f'<xsl:source-document href="{(secrets / "secret.xml").as_uri()}"><xsl:value-of select="."/>'
    body += "</xsl:source-document>"
    assert brought(body) == ""
    without("allowedProtocols")
    assert brought(body) == "top secret"


def test_text_is_not_evaluated(without: Callable[[str], None]) -> None:
    """A document could bring the expressions that are run on it."""
    body = """<xsl:evaluate xpath="'concat(&quot;top &quot;, &quot;secret&quot;)'"/>"""
    assert brought(body) == ""
    without("disableXslEvaluate")
    assert brought(body) == "top secret"


@pytest.mark.parametrize("kind", ["import", "include"])
def test_no_other_stylesheet_is_taken_in(kind: str, secrets: Path, without: Callable[[str], None]) -> None:
    """Code of another file would run."""
    top = f'<xsl:{kind} href="{(secrets / "evil.xsl").as_uri()}"/>'
    call = "<xsl:apply-templates select='/*'/><xsl:apply-imports/>" if kind == "import" else "<xsl:next-match/>"
    assert brought(call, top) == ""
    without("allowedProtocols")
    assert "secret" in brought(call, top)


def test_nothing_is_written(secrets: Path, without: Callable[[str], None]) -> None:
    """A foreign schema would overwrite files."""
    target = secrets / "written.xml"
    attack = f'<xsl:result-document href="{target.as_uri()}"><a/></xsl:result-document>'
    brought(attack)
    assert not target.exists()
    without("allow-external-functions")
    brought(attack)
    assert target.exists()


BOMB = """
import sys
from depesha import saxon
from depesha.errors import FoundError
saxon.HARDENING = {name: text for name, text in saxon.HARDENING.items() if name != sys.argv[1]}
sheet = saxon.foreign_stylesheet(sys.argv[2].encode())
print(sheet.transform(b'<!DOCTYPE a [<!ENTITY e "top secret">]><a>&e;</a>')[0])
"""


@pytest.mark.parametrize("protection", [name for name in saxon.HARDENING if "doctype" in name])
@pytest.mark.parametrize("body", ['<xsl:value-of select="."/>', """<xsl:value-of select="parse-xml('{}')"/>"""])
def test_a_document_type_is_refused(protection: str, body: str) -> None:
    """A foreign document would read files through its entities.

    Each time in a process of its own: Saxon's processors share their parsers, and so this protection.
    """
    inner = "&lt;!DOCTYPE a [&lt;!ENTITY e &quot;top secret&quot;>]>&lt;a>&amp;e;&lt;/a>"
    sheet = SHEET.format("", body.replace("{}", inner))
    outcomes = []
    for taken in ("nothing", protection):
        done = subprocess.run([sys.executable, "-c", BOMB, taken, sheet], capture_output=True, text=True, check=False)
        outcomes.append("top secret" in done.stdout)
    assert outcomes == [False, True]


SERVER = """
import http.server, sys
server = http.server.HTTPServer(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler)
print(server.server_port, flush=True)
server.serve_forever()
"""


def test_the_network_is_not_asked(secrets: Path, without: Callable[[str], None]) -> None:
    """A foreign schema would call home: here a server that would answer, in a process of its own."""
    with subprocess.Popen(
        [sys.executable, "-c", SERVER], cwd=secrets, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        try:
            assert server.stdout is not None
            body = f"""<xsl:value-of select="doc('http://127.0.0.1:{server.stdout.readline().strip()}/secret.xml')"/>"""
            assert brought(body) == ""
            without("allowedProtocols")
            assert brought(body) == "top secret"
        finally:
            server.terminate()


def test_a_schema_that_asks_the_network_is_told_so() -> None:
    """The author would not learn why the rule never fails."""
    body = """<pattern><rule context="a"><report test="doc('http://127.0.0.1:9/x')/a">m</report></rule></pattern>"""
    (failed,) = failures(body, "<a/>")
    assert failed.assertion == "SCH009" and "prohibited" in failed.message


@pytest.mark.parametrize(
    "test", ["doc('{}/secret.xml')", "unparsed-text('{}/secret.txt')", "environment-variable('PATH')"]
)
def test_a_schema_is_shut_in(test: str, secrets: Path) -> None:
    """The compiler would run foreign schemas outside of the shelter."""
    expression = test.format(secrets.as_uri())
    body = f'<report test="{expression}"><value-of select="{expression}"/></report>'
    found = failures(f'<pattern><rule context="a">{body}</rule></pattern>', "<a/>")
    assert not any(secret in failed.message for failed in found for secret in SECRETS)


def test_a_schema_with_entities_is_refused(secrets: Path) -> None:
    """The rules would read files before they are compiled."""
    entity = (secrets / "secret.txt").as_uri()
    source = schema("<title>&e;</title>").decode()
    (finding,) = refused(f'<!DOCTYPE schema [<!ENTITY e SYSTEM "{entity}">]>{source}'.encode())
    assert finding.code == "GRM002"


def test_functions_of_java_do_not_exist() -> None:
    """A foreign schema would run programs."""
    body = (
        '<ns prefix="rt" uri="java:java.lang.Runtime"/><pattern><rule context="a">'
        '<report test="exists(rt:getRuntime())">m</report></rule></pattern>'
    )
    assert [finding.code for finding in refused(schema(body))] == ["SCH008"]


def test_a_function_without_end_is_a_finding() -> None:
    """The process would die of it."""
    body = (
        '<xsl:function name="f:f" xmlns:f="f"><xsl:param name="n"/><xsl:sequence select="1 + f:f($n + 1)"/>'
        '</xsl:function><ns prefix="f" uri="f"/><pattern><rule context="a"><report test="f:f(1)">m</report>'
        "</rule></pattern>"
    )
    with pytest.raises(FoundError) as caught:
        failures(body, "<a/>")
    assert [finding.code for finding in caught.value.findings] == ["SCH011"]


def test_a_regular_expression_without_end_is_a_finding() -> None:
    """The process would not come back for years."""
    body = """<pattern><rule context="a"><report test="matches(., '^(x+)+$')">m</report></rule></pattern>"""
    (failed,) = failures(body, f"<a>{'x' * 60}!</a>")
    assert failed.assertion == "SCH009" and "backtracking" in failed.message


def test_braces_and_quotes_of_a_schema_stay_text() -> None:
    """An identifier such as `{doc('x')}` would be evaluated."""
    body = (
        """<pattern id="{1 + 1}"><rule context="a"><report id="{1 + 1}" role="{2}" flag="{3}" see="{4}" test="'{5}'">"""
        "{6} &lt;xsl:message/&gt;</report></rule></pattern>"
    )
    (failed,) = failures(body, "<a/>")
    assert (failed.assertion, failed.pattern, failed.role) == ("{1 + 1}", "{1 + 1}", "{2}")
    assert (failed.flag, failed.see, failed.test) == ("{3}", "{4}", "'{5}'")
    assert failed.message == "{6} <xsl:message/>"


def test_the_trusted_processor_is_another_one(secrets: Path) -> None:
    """The shelter would shut in the stylesheets of Depesha, or they would open it."""
    saxon.foreign_stylesheet(SHEET.format("", "").encode())
    path = secrets / "own.xsl"
    path.write_text(
        '<xsl:package version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/>'
        '<xsl:mode name="guarded" visibility="public"/><xsl:template match="/" mode="guarded">'
        f"""<xsl:value-of select="doc('{(secrets / "secret.xml").as_uri()}')"/></xsl:template></xsl:package>""",
        "utf-8",
    )
    assert saxon.stylesheet(path).transform(b"<a/>") == "top secret"
