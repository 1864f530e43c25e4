"""Region and country beside the works of a profile: as the report gives them, nothing where there is none."""

import pytest

from domain.codes import Reference
from domain.filters import Filters
from domain.scope import Scope
from views.evidence import computed, explain
from views.school import school

PLACE = "procedure-vpr.year-2021.programme_grade-5.subject-russian"


@pytest.fixture
def works(built):
    return built.store.ask(school, scope=Scope.all_schools(), filters=Filters(), school_id=44).results


def test_published_works_have_a_region_and_a_country(works):
    known = works[works["region_quality_pct"].notna()]
    assert set(zip(known["subject"], known["programme_grade"], strict=True)) == {
        *(("russian", grade) for grade in (5, 7)),
        *(("mathematics", grade) for grade in (4, 6, 8)),
        ("biology", 5),
    }
    row = known[(known["subject"] == "russian") & (known["programme_grade"] == 5)].iloc[0]
    assert row["region_quality_pct"] == pytest.approx(34.2 + 11.8)
    assert row["country_quality_pct"] == pytest.approx(34.9 + 13.5)
    assert (row["region_participants"], row["country_participants"]) == (24110, 1420600)
    assert row["reference_file"] == "Статистика по отметкам Русский язык 5 класс ВПР 2021.xlsx"


def test_works_without_a_report_have_none(works):
    others = works[works["region_quality_pct"].isna()]
    assert len(others)
    assert others["reference_file"].isna().all()


def test_a_store_without_reports_says_nothing(store):
    rows = store.ask(school, scope=Scope.all_schools(), filters=Filters(), school_id=1).results
    assert rows[["region_quality_pct", "country_quality_pct"]].isna().all(axis=None)


@pytest.mark.parametrize(("place", "where"), [("region", "10"), ("country", "9")])
def test_the_value_names_the_row_of_the_report(built, place, where):
    reference = Reference.read(f"school/44/results.{place}_quality_pct.{PLACE}")
    said = explain(built.store, reference, scope=Scope.all_schools(), filters=Filters())
    assert said.state == "shown"
    assert computed(said) == pytest.approx(said.value)
    assert [(row["layout"], row["row_ranges"]) for row in said.sources.to_dict("records")] == [
        ("fis_mark_shares", where)
    ]
