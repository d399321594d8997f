"""Where the schema and the stylesheets are: inside the wheel, or at the top of the repository."""

from __future__ import annotations

from pathlib import Path

from depesha.errors import SetupError

_PACKAGE = Path(__file__).resolve().parent
_REPOSITORY = _PACKAGE.parents[1]


def resource(*parts: str) -> Path:
    """Path of a shipped file or folder, such as `resource("schema", "depesha.rng")`.

    Raises `SetupError` where it is neither in the package nor in the repository.
    """
    for root in (_PACKAGE, _REPOSITORY):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise SetupError(f"{'/'.join(parts)} is missing from this installation: install depesha again")
