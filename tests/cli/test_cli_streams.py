"""What goes to stdout, what to stderr, and the exit code: the contract that scripts hold on to."""

from __future__ import annotations

from pathlib import Path

import pytest
from editions import Command, edition, export, files, put, run_alone

from depesha import cli, pipeline
from depesha.errors import SetupError
from depesha.findings import CODES


def test_a_build_without_findings_says_nothing_on_stderr(tmp_path: Path, depesha: Command) -> None:
    """A quiet success would look like a failure to who watches stderr."""
    done = depesha("build", edition(tmp_path, {"900001": export()}))
    assert (done.code, done.out, done.err) == (0, "1 made, 0 unchanged\n", "")


def test_findings_go_to_stderr_one_a_line_with_place_code_severity_and_hint(tmp_path: Path, depesha: Command) -> None:
    """An editor's tool could not pick the findings out of the output."""
    text = export().replace("wheat", "wheat]")
    line_number = text[: text.index("wheat]")].count("\n") + 1
    column = text.split("\n")[line_number - 1].index("]") + 1
    folder = edition(tmp_path, {"900001": text})
    done = depesha("build", folder)
    assert done.code == 0
    assert done.out == "1 made, 0 unchanged; 1 warning\n"
    (line,) = done.err.splitlines()
    assert line.startswith(f"{folder}/corpus/900001/source.txt:{line_number}:{column} ANN001 warning  ")
    assert line.endswith(f"  hint: {CODES['ANN001'].hint}")


def test_the_schema_goes_to_stdout_byte_for_byte_when_no_file_is_named(tmp_path: Path) -> None:
    """`depesha schema > my.rng` would not be the schema that `-o` writes."""
    from depesha.odd import find_subset

    try:
        find_subset(None)
    except SetupError as error:
        pytest.skip(f"TEI's p5subset.xml is not at hand: {error}")
    target = tmp_path / "depesha.rng"
    assert run_alone(["schema", "-o", target]).code == 0
    done = run_alone(["schema"])
    assert done.out.encode() == target.read_bytes()
    assert done.err == ""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("build", "{good}"), 0),
        (("verify", "{good}/tei"), 0),
        (("verify", "{other}/tei"), 1),
        (("build", "{nowhere}"), 1),
        (("verify", "{nowhere}"), 3),
        (("convert", "{nowhere}", "-o", "{good}/out"), 3),
        (("convert", "{good}/corpus/900001/source.txt", "-o", "{good}/depesha.toml"), 2),
        (("convert", "{good}/corpus/900001/source.txt", "-o", "{good}/out", "--reader", "nobody"), 2),
        (("validate", "{good}/corpus"), 2),
        (("schema", "--p5subset", "{nowhere}"), 4),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else str(value),
)
def test_the_exit_code_tells_what_kind_of_trouble_there_was(
    arguments: tuple[str, ...], code: int, tmp_path: Path, depesha: Command
) -> None:
    """A script could not tell a broken text from a broken installation."""
    good = edition(tmp_path / "good", {"900001": export()})
    other = edition(tmp_path / "other", {"900001": export()})
    depesha("build", good)
    depesha("build", other)
    put(other / "corpus" / "900001" / "source.txt", export().replace("rice", "maize"))
    places = {"good": good, "other": other, "nowhere": tmp_path / "nowhere"}
    done = depesha(*(argument.format(**places) for argument in arguments))
    assert done.code == code
    assert "Traceback" not in done.err


def test_a_missing_resource_is_a_fault_of_the_installation(
    tmp_path: Path, depesha: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user would look for the fault in his texts."""

    def gone(*_: object) -> Path:
        raise SetupError("schema/depesha.rng is missing from this installation: install depesha again")

    monkeypatch.setattr("depesha.building.remembering.resource", gone)
    monkeypatch.setattr("depesha.building.program_digest", lambda: gone())
    done = depesha("build", edition(tmp_path, {"900001": export()}))
    assert (done.code, done.out) == (4, "")
    assert "install depesha again" in done.err


def test_a_fault_of_ours_is_saved_to_a_file_and_shows_no_traceback(
    tmp_path: Path, depesha: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user would be shown our code instead of being told what to do, or the report would lack the cause."""
    folder = edition(tmp_path / "edition", {"900001": export()})

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a wheel came off")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("depesha.building.build", broken)
    done = depesha("build", folder)
    assert (done.code, done.out) == (70, "")
    assert "Traceback" not in done.err
    assert "wheel" not in done.err
    (saved,) = tmp_path.glob("depesha-fault-*.txt")
    assert str(saved) in done.err
    assert "please report it" in done.err
    told = saved.read_text("utf-8")
    assert told.startswith("depesha ")
    assert "RuntimeError: a wheel came off" in told
    assert "Traceback" in told


def test_a_fault_with_one_telegram_leaves_no_draft_and_no_half_written_file(
    tmp_path: Path, depesha: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash would leave files about that nobody made on purpose."""
    folder = edition(tmp_path / "edition", {"900001": export()})

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a wheel came off")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(pipeline, "verify", broken)
    assert depesha("build", folder).code == 70
    assert [name for name in files(folder) if name.startswith("tei")] in ([], ["tei"])


def test_a_stop_by_the_user_is_no_fault(depesha: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Ctrl-C would ask the user for a report."""

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("depesha.building.build", stopped)
    done = depesha("build", edition(tmp_path, {}))
    assert (done.code, done.err) == (130, "depesha: stopped\n")


def test_a_terminal_without_cyrillic_does_not_end_the_work(tmp_path: Path) -> None:
    """A finding that quotes Russian would crash on an old terminal."""
    text = "СОВЕРШЕННО СЕКРЕТНО\n\n%%% [\n"
    source = put(tmp_path / "x.txt", text)
    done = run_alone(
        ["convert", source, "-o", tmp_path / "tei"],
        settings={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"},
    )
    assert done.code == 0
    assert "Traceback" not in done.err
    assert "ANN001" in done.err


def test_every_exit_code_of_the_module_is_one_of_the_contract() -> None:
    """Two kinds of trouble would share a number."""
    assert (cli.USAGE, cli.SETUP, cli.FAULT) == (2, 4, 70)
