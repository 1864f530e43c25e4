"""Reports of ФИС ОКО in the demonstration: in the real layout, agreeing with its own counts but once."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from demo.published import CHANGE_HEAD, MARKS_HEAD, write_reports
from views.compare import compare

SAMPLES = Path(__file__).parents[3] / "shared" / "data" / "layouts"
HEAD_ROW = 7


def rows_of(path):
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)


@pytest.fixture
def compared(ask):
    def told(subject, grade):
        return ask(compare, assessment="vpr-2021", subject=subject, grade=grade)

    return told


@pytest.mark.parametrize(
    ("file_name", "head"),
    [("Ф3_Статистика по отметкам.xlsx", MARKS_HEAD), ("2849657.xlsx", CHANGE_HEAD)],
)
@pytest.mark.skipif(not SAMPLES.exists(), reason="the shared samples are not here")
def test_the_head_is_that_of_the_real_report(file_name, head):
    sample = rows_of(SAMPLES / file_name)
    assert [str(cell).removesuffix(".0") for cell in sample[HEAD_ROW]] == list(map(str, head))


def test_both_reports_of_every_work_are_made(made, recipe):
    assert len(made.reports) == 2 * len(recipe.published["works"])
    assert len({report.file_name for report in made.reports}) == len(made.reports)


def test_the_same_report_is_the_same_file(made, tmp_path):
    written = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        written.append(write_reports(made.reports[:1], tmp_path / name)[0].read_bytes())
    assert written[0] == written[1]


def test_region_and_country_stand_beside_the_municipality(compared, recipe):
    work = recipe.published["works"][0]
    rows = compared(work["subject"], work["grade"]).reference.set_index("level")
    assert list(rows.index) == ["own", "municipality", "region", "sample"]
    shares = [f"mark_{mark}_pct" for mark in (2, 3, 4, 5)]
    assert list(rows.loc["sample", shares]) == work["sample"]["marks_pct"]
    assert rows.loc["region", "marks_participants"] == work["region"]["participants"]
    assert rows.loc["region", "lowered_pct"] == pytest.approx(work["region"]["changed_pct"][0], abs=0.01)
    assert rows.loc["municipality", "lowered_pct"] == pytest.approx(rows.loc["own", "lowered_pct"], abs=0.01)


def test_one_school_is_told_differently_and_only_in_one_work(compared, recipe, ids, world):
    apart = recipe.published["apart"]
    code = world.schools.set_index("number").loc[apart["school"], "code"]
    for work in recipe.published["works"]:
        rows = compared(work["subject"], work["grade"]).published
        differing = rows[rows["differs"]]
        is_planted = (work["subject"], work["grade"]) == (apart["subject"], apart["grade"])
        assert set(differing["school_id"]) == ({ids[code]} if is_planted else set())
        assert rows["school_id"].nunique() > 90
