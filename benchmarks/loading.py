"""Loading the sample over merely parsing it."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from benchmarks.processes import ROOT, run

SAMPLE = ROOT.parent / "shared" / "data" / "vpr"
PARSE = """
import pathlib, python_calamine
for path in sorted(pathlib.Path({folder!r}).rglob("*.xlsx")):
    workbook = python_calamine.CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
"""


def measure(runs: int = 3) -> list[tuple[str, str]]:
    """Load the sample into a new store and parse it with calamine, in turn; the aim is 2.5 or less."""
    if not SAMPLE.is_dir():
        return [("loading / parsing", "no sample on this machine")]
    pairs = [(_load(), run(["-c", PARSE.format(folder=str(SAMPLE))])) for _ in range(runs)]
    wall = statistics.median(load.wall_seconds / parse.wall_seconds for load, parse in pairs)
    cpu = statistics.median(load.cpu_seconds / parse.cpu_seconds for load, parse in pairs)
    return [("loading / parsing, wall", f"{wall:.2f}  (aim 2.5)"), ("loading / parsing, CPU", f"{cpu:.2f}")]


def _load():  # type: ignore[no-untyped-def]
    with tempfile.TemporaryDirectory() as folder:
        store = f"sqlite:///{Path(folder) / 'bench.db'}"
        return run(["dashboard.py", "--store", store, "load", "--json", str(SAMPLE)])
