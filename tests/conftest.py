"""The flag that writes expectations anew (snippets, `tests/golden`, generated pages), and the command under test."""

from __future__ import annotations

import pytest
from editions import Command


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --refresh-goldens`; read the diff afterwards."""
    parser.addoption(
        "--refresh-goldens", action="store_true", help="write what is found now as what is expected, and skip"
    )


@pytest.fixture
def depesha(capsys: pytest.CaptureFixture[str]) -> Command:
    """`depesha("build", folder)` runs the command in this process."""
    return Command(capsys)
