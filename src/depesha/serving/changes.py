"""What is watched in an edition, and how browsers hear of a new build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Condition, Event

WATCHED = ("corpus", "xslt", "assets")
"""The folders of an edition that its site is made from."""

SETTINGS = "depesha.toml"


class Changes:
    """The number of the newest build; streams wait for a newer one."""

    def __init__(self) -> None:
        self._condition = Condition()
        self._number = 0
        self._ended = False

    @property
    def number(self) -> int:
        """Of the newest build, from 0."""
        return self._number

    @property
    def ended(self) -> bool:
        """True when there will be no other."""
        return self._ended

    def tell(self) -> None:
        """There is a new build."""
        with self._condition:
            self._number += 1
            self._condition.notify_all()

    def end(self) -> None:
        """There will be no other."""
        with self._condition:
            self._ended = True
            self._condition.notify_all()

    def wait(self, known: int, seconds: float) -> int:
        """The number of the newest build, at once where it is not the one known, or else within some seconds."""
        with self._condition:
            self._condition.wait_for(lambda: self._number != known or self._ended, seconds)
            return self._number


def watched(folder: Path, stop: Event) -> Iterator[str]:
    """What changed, in a few words, each time that something did."""
    from watchfiles import watch

    settings = _stamp(folder / SETTINGS)
    while not stop.is_set():
        # Folders are watched, not the settings: an editor that saves puts a new file in the place of the old one.
        folders = [folder / name for name in WATCHED if (folder / name).is_dir()]
        for changes in watch(
            *folders, stop_event=stop, rust_timeout=700, yield_on_timeout=True, debounce=400, raise_interrupt=True
        ):
            newer = _stamp(folder / SETTINGS)
            names = sorted({Path(path).relative_to(folder.resolve()).as_posix() for _, path in changes})
            if newer != settings:
                settings = newer
                names.append(SETTINGS)
            if names:
                yield names[0] + (f" and {len(names) - 1} more" if len(names) > 1 else "")
            if [folder / name for name in WATCHED if (folder / name).is_dir()] != folders:
                break


def _stamp(path: Path) -> tuple[int, int]:
    """Changes when a file does; the same for every file that is not there."""
    try:
        stat = path.stat()
    except OSError:
        return (0, 0)
    return (stat.st_mtime_ns, stat.st_size)
