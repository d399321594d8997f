"""The flag that writes expectations anew (snippets, `tests/golden`, generated pages), and the command under test."""

from __future__ import annotations

import pytest
from editions import Command
from hypothesis import settings

# How long an example takes is a matter of the machine.
settings.register_profile("depesha", deadline=None)
settings.load_profile("depesha")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --refresh-goldens`; read the diff afterwards."""
    parser.addoption(
        "--refresh-goldens", action="store_true", help="write what is found now as what is expected, and skip"
    )


@pytest.fixture
def depesha(capsys: pytest.CaptureFixture[str]) -> Command:
    """`depesha("build", folder)` runs the command in this process."""
    return Command(capsys)
