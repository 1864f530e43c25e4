"""Puts the demonstration municipalities into a store, through the very loaders that real files take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from config import Settings
from data import ledger
from data.facts import ReadFile
from data.home import set_home
from data.outcome import Outcome
from data.registry import resolver
from data.store import Store
from demo.files import write_all
from demo.frames import make
from demo.published import write_reports
from demo.recipe import Recipe, recipes
from loaders.discover import Found
from loaders.pipeline import read_files
from loaders.reading.pool import readers

SEED = 2020
Progress = Callable[[int], object]


class DemoError(Exception):
    """The loaders refused what the generator made: the store holds real data, or the two no longer agree."""


def build(store: Store, *, seed: int = SEED, progress: Progress | None = None) -> list[Outcome]:
    """Make, write, read and save all municipalities; ``progress`` is called with 1 for every file read."""
    known = recipes()
    with TemporaryDirectory(prefix="lepestok-demo-") as folder:
        paths = [
            path for number, recipe in enumerate(known) for path in _written(recipe, seed + number, Path(folder))
        ]
        outcomes = _load(store, paths, by=known[0].loaded_by, progress=progress)
    faults = [f"{outcome.file_name}: {_said(outcome)}" for outcome in outcomes if _is_faulty(outcome)]
    if faults:
        raise DemoError("; ".join(faults))
    set_home(store, next((recipe.municipality for recipe in known if recipe.home), None), by=None)
    return outcomes


def _written(recipe: Recipe, seed: int, folder: Path) -> list[Path]:
    made = make(recipe, seed=seed)
    return [*write_all(made.tables, recipe, folder), *write_reports(made.reports, folder)]


def _load(store: Store, paths: Sequence[Path], *, by: str, progress: Progress | None) -> list[Outcome]:
    with store.reading() as reader:
        known = resolver(reader)
    found = [Found(path, folder="") for path in paths]
    with readers(Settings(), len(found)) as pool:
        files = read_files(found, pool=pool, resolver=known, progress=_steps(progress))
    unread = [f"{file.file_name}: {_said(file)}" for file in files if file.facts is None]
    if unread:  # nothing is saved: half a municipality would be taken for a whole one
        raise DemoError("; ".join(unread))
    return ledger.save(store, files, by=by, demo=True)


def _steps(progress: Progress | None) -> Callable[[int, int, Found], None]:
    def step(done: int, total: int, file: Found) -> None:
        if progress is not None:
            progress(1)

    return step


def _is_faulty(outcome: Outcome) -> bool:
    return outcome.status == "refused" or bool(outcome.ignored)


def _said(outcome: Outcome | ReadFile) -> str:
    return ", ".join(
        dict.fromkeys(f"{problem.code} {problem.value or ''}".strip() for problem in outcome.problems)
    )
