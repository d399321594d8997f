"""The flag that writes expectations anew: snippets, tables in `tests/golden`, generated pages of the guide."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --refresh-goldens`; read the diff afterwards."""
    parser.addoption(
        "--refresh-goldens", action="store_true", help="write what is found now as what is expected, and skip"
    )
