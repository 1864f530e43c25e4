import json
import tomllib
from pathlib import Path

import pytest
import xlsxwriter

from data import reference
from demo.observe import OBSERVED, listed_quantiles, observe, read_counts, read_scales, subject_of, to_toml

REAL = Path(__file__).parents[3] / "shared" / "data"
HEADER = ["логин школы", "отметка за предыдущую четверть/триместр", "вариант", "всего баллов"]


def write_protocol(path, rows):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([HEADER, *rows]):
            sheet.write_row(number, 0, row)
    return path


def test_pupils_are_counted_and_forgotten(tmp_path):
    rows = [["a", "4", "1", "7"], ["a", "4\xa0", "2", "7"], ["a", "", "отсутствовал", ""]]
    counts = read_counts(write_protocol(tmp_path / "work.xlsx", rows), year=2021)
    assert counts[["points", "journal_mark", "pupils"]].fillna(-1).values.tolist() == [[7, 4, 2], [-1, -1, 1]]


def test_a_pupil_without_a_score_is_not_measured(tmp_path):
    counts = read_counts(write_protocol(tmp_path / "work.xlsx", [["a", "4", "1", ""]]), year=2021)
    assert counts.empty


def test_a_journal_mark_that_cannot_be_is_no_mark(tmp_path):
    counts = read_counts(write_protocol(tmp_path / "work.xlsx", [["a", "8", "1", "7"]]), year=2021)
    assert counts["journal_mark"].isna().all()


@pytest.mark.parametrize(
    ("text", "subject"), [("Проведение работы по химии, 8 класс", "chemistry"), ("Русский язык", "russian")]
)
def test_subjects_are_found_in_names(text, subject):
    assert subject_of(text) == subject


def test_only_scales_of_2021_are_used(tmp_path):
    bounds = {str(mark): [low, low + 4] for mark, low in ((2, 0), (3, 5), (4, 10), (5, 15))}
    entries = [
        {"year": year, "grade": 4, "subject": "Математика", "bounds": bounds, "max": 20} for year in (2021, None)
    ]
    path = tmp_path / "scales.json"
    path.write_text(json.dumps(entries), encoding="utf-8")
    assert read_scales(path) == {(4, "mathematics"): (20, (5, 10, 15))}


def test_aggregates_are_written_as_tables():
    text = to_toml([{"year": 2021, "subject": "russian", "spikes": [1.5, 2.0]}], quantiles=[1.0, 2.0])
    assert tomllib.loads(text)["works"] == [{"year": 2021, "subject": "russian", "spikes": [1.5, 2.0]}]


def test_observed_bounds_are_the_official_scales():
    for work in tomllib.loads(OBSERVED.read_text(encoding="utf-8"))["works"]:
        scale = reference.scale_for("vpr", work["year"], work["grade"], work["subject"])
        assert tuple(work["bounds"]) == (scale.starts if scale else ())
        assert work["maximum"] == reference.maximum_for("vpr", work["year"], work["grade"], work["subject"])


@pytest.mark.real
@pytest.mark.skipif(not REAL.exists(), reason="no real files here")
def test_observed_is_what_the_protocols_say():
    works = list(observe(REAL / "vpr", read_scales(REAL / "reference" / "vpr_scales.json")))
    assert OBSERVED.read_text(encoding="utf-8") == to_toml(works, quantiles=listed_quantiles(REAL / "vpr"))
