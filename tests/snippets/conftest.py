"""The flag that writes the expectations of this folder, and the tables in `tests/golden/roles`, anew."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/snippets --refresh-goldens`; read the diff afterwards."""
    parser.addoption(
        "--refresh-goldens", action="store_true", help="write what is found now as what is expected, and skip"
    )
