"""Takes the aggregates that the demonstration resembles from real protocols.

``python -m demo.observe FOLDER SCALES``, run once by a developer who has the protocols; the product itself
only reads ``observed.toml``.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
from python_calamine import CalamineWorkbook

from demo.resemblance import profile

OBSERVED = Path(__file__).with_name("observed.toml")
SUBJECTS = {
    "математик": "mathematics",
    "русск": "russian",
    "окружающ": "world",
    "биологи": "biology",
    "истори": "history",
    "географи": "geography",
    "обществознани": "social_studies",
    "физик": "physics",
    "хими": "chemistry",
}
COLUMNS = {
    2021: ("логин школы", "вариант", "всего баллов", "отметка за предыдущую четверть/триместр"),
    2020: ("user", "var-1", "sum", "otc"),
}
ABSENT = "отсутствовал"
Scale = tuple[int, tuple[int, ...]]


def read_counts(path: Path, *, year: int) -> pd.DataFrame:
    """Count the pupils of one protocol by school, score and journal mark."""
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    sheet = pd.DataFrame(rows[1:], columns=rows[0])
    school, variant, points, journal = (sheet[name] for name in COLUMNS[year])
    pupils = pd.DataFrame(
        {
            "school": school,
            "is_absent": variant.astype(str).str.strip() == ABSENT,
            "points": pd.to_numeric(points, errors="coerce"),
            "journal_mark": pd.to_numeric(journal.astype(str).str.strip(), errors="coerce"),
        }
    )
    kept = pupils[pupils["is_absent"] | pupils["points"].notna()]
    kept = kept.assign(journal_mark=kept["journal_mark"].where(kept["journal_mark"].between(2, 5)))
    return kept.groupby(list(kept.columns), dropna=False).size().rename("pupils").reset_index()


def read_scales(path: Path) -> dict[tuple[int, str], Scale]:
    """Read maximum and lowest scores of 3, 4, 5 of the works of 2021 by grade and subject."""
    entries = json.loads(path.read_text(encoding="utf-8"))
    return {
        (entry["grade"], subject_of(entry["subject"])): (
            entry["max"],
            tuple(entry["bounds"][mark][0] for mark in "345"),
        )
        for entry in entries
        if entry["year"] == 2021
    }


def subject_of(text: str) -> str:
    """Find the subject that a file name means; unknown names stay as they are."""
    return next((code for stem, code in SUBJECTS.items() if stem in text.lower()), text)


def observe(folder: Path, scales: dict[tuple[int, str], Scale]) -> Iterator[dict[str, Any]]:
    """Measure each protocol of 2020 and 2021; the works of 2020 have no scale of their own, only the maximum."""
    for year in (2020, 2021):
        for path in sorted((folder / str(year)).rglob("*.xlsx")):
            grade, subject = int(re.findall(r"\d+", path.parent.name)[0]), subject_of(path.stem)
            maximum, bounds = scales[grade, subject]
            used = bounds if year == 2021 else ()
            seen = profile(read_counts(path, year=year), maximum=maximum, bounds=used)
            work = {"year": year, "grade": grade, "subject": subject, "maximum": maximum, "bounds": used}
            yield {**work, **seen.rounded()}


def listed_quantiles(folder: Path) -> list[float]:
    """Give the 10, 25, 50, 75 and 90 % quantiles of the pupils of one grade that a school lists."""
    paths = sorted((folder / "2021").rglob("*математике*.xlsx"))
    listed = pd.concat([read_counts(path, year=2021).groupby("school")["pupils"].sum() for path in paths])
    return [float(value) for value in listed.quantile([0.1, 0.25, 0.5, 0.75, 0.9]).round(1)]


def to_toml(works: list[dict[str, Any]], *, quantiles: list[float]) -> str:
    """Write the aggregates as a table per work."""
    head = (
        "# Aggregates of real protocols of three towns (ВПР 2020 and 2021); made by demo/observe.py.\n\n"
        f"grade_pupils_quantiles = {json.dumps(quantiles)}  # 10, 25, 50, 75, 90 %; a school and grade\n"
    )
    blocks = ("\n".join(["[[works]]", *(f"{k} = {json.dumps(v)}" for k, v in work.items())]) for work in works)
    return head + "\n" + "\n\n".join(blocks) + "\n"


def main(folder: str, scales: str) -> None:
    """Write ``observed.toml`` beside this module."""
    works = list(observe(Path(folder), read_scales(Path(scales))))
    OBSERVED.write_text(to_toml(works, quantiles=listed_quantiles(Path(folder))), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
