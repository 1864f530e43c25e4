"""Which files a call means: folders are searched through, in a stable order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

LEFTOVERS = ("~$", ".")
SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True)
class Found:
    """A file to read; ``folder`` is its place under what was asked for, for people to find it again.

    A file that came without a disk brings its ``content``; its path says only what people call it.
    ``said`` is what a reader says of this file alone, as the options of a command say it of all.
    """

    path: Path
    folder: str
    content: bytes | None = field(default=None, compare=False, repr=False)
    said: Mapping[str, int | str] = field(default_factory=dict, compare=False)

    @property
    def size(self) -> int:
        """Give the bytes of the file, 0 where it is gone."""
        if self.content is not None:
            return len(self.content)
        return self.path.stat().st_size if self.path.exists() else 0


def discover(paths: Iterable[Path]) -> list[Found]:
    """Find the files of paths, each once; hidden files and Excel's ``~$`` leftovers are not files of people.

    Raises ``FileNotFoundError`` for a path that is not there.
    """
    found: dict[Path, Found] = {}
    for path in map(Path.absolute, paths):
        if not path.exists():
            raise FileNotFoundError(path)
        base = path.parent if path.is_dir() else path.parent.parent
        for file in _files(path) if path.is_dir() else [path]:
            folder = file.parent.relative_to(base).as_posix()
            found.setdefault(file.resolve(), Found(file, folder))
    return list(found.values())


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(LEFTOVERS))
        for name in sorted(names):
            if not name.startswith(LEFTOVERS) and name.lower() not in SYSTEM_FILES:
                yield Path(place) / name
