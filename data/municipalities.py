"""Which municipality a cell means; apart from the store, so that reading processes start without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from data.names import name_key
from data.reference import loose_place

Path = tuple[tuple[str, str], ...]
KIND = "municipality"
NEAREST = 3
LIKE_ENOUGH = 60


@dataclass
class Municipalities:
    """Municipalities of registries; one is told by its ``code``, the names of its path from the top."""

    paths: dict[str, Path] = field(default_factory=dict)
    exact: dict[str, set[str]] = field(default_factory=dict)
    loose: dict[str, set[str]] = field(default_factory=dict)

    @property
    def only(self) -> str | None:
        """Give the code of the only municipality; None where there are several or none."""
        return next(iter(self.paths)) if len(self.paths) == 1 else None

    @property
    def shown(self) -> Mapping[str, str]:
        """Give the names by code."""
        return {code: path[-1][1] for code, path in self.paths.items()}

    def learn(self, territory: Path) -> None:
        """Make the municipality known in which a school stands."""
        places = [number for number, (kind, _) in enumerate(territory, start=1) if kind == KIND]
        if not places:
            return
        path = territory[: places[-1]]
        code = " > ".join(name_key(name) for _, name in path)
        self.paths.setdefault(code, path)
        self.exact.setdefault(name_key(path[-1][1]), set()).add(code)
        self.loose.setdefault(loose_place(path[-1][1]), set()).add(code)

    def resolve(self, ref: object) -> str | None:
        """Give the code of the one municipality that is meant: «г. Омск» is «город Омск»."""
        text = str(ref)
        found = self.exact.get(name_key(text)) or self.loose.get(loose_place(text)) or set()
        return next(iter(found)) if len(found) == 1 else None

    def nearest(self, ref: object) -> tuple[str, ...]:
        """Give up to three names that are written alike; of a few municipalities all."""
        names = list(self.shown.values())
        if len(names) <= NEAREST:
            return tuple(names)
        found = process.extract(
            loose_place(str(ref)), list(self.loose), scorer=fuzz.ratio, limit=NEAREST, score_cutoff=LIKE_ENOUGH
        )
        return tuple(self.shown[code] for key, _, _ in found for code in sorted(self.loose[key]))[:NEAREST]
