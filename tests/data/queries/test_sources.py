"""Where facts come from."""

import pytest

from data.ledger import save, withdraw
from data.queries.sources import behind, ignored, journal, problems, sources
from domain.scope import Scope
from tests.world import mathematics, registry

ALL = Scope.all_schools()


def test_newest_source_stands_first(reader):
    listed = sources(reader, ALL)
    assert listed["source_id"].tolist() == list(range(11, 0, -1))
    assert listed["file_name"].iloc[-1] == "schools.xlsx"


def test_source_counts_its_units_and_schools(reader):
    file = sources(reader, ALL).set_index("file_name").loc["marks.xlsx"]
    assert file[["units", "units_current", "schools"]].tolist() == [5, 5, 4]


def test_superseded_units_are_not_current(store):
    save(store, [mathematics(content="later")], by="Тест")
    with store.reading() as reader:
        listed = sources(reader, ALL).set_index("source_id")
    assert listed.loc[[2, 12], "units_current"].tolist() == [0, 5]


def test_reader_of_one_school_sees_its_sources_only(reader):
    seen = sources(reader, Scope.only(3))
    assert "attendance.xlsx" not in set(seen["file_name"])
    assert seen.set_index("file_name").loc["marks.xlsx", "units"] == 1
    assert problems(reader, Scope.only(3)).empty


def test_refusals_are_problems_without_a_source(reader):
    refusal = problems(reader, ALL).iloc[0]
    assert refusal[["kind", "file_name", "code"]].tolist() == ["refused", "broken.xlsx", "missing_column"]
    assert refusal[["source_id", "row"]].isna().all()


def test_journal_tells_rows_and_refusals(reader):
    kept = journal(reader, ALL)
    assert kept["kind"].tolist() == ["refused"] + ["saved"] * 11
    assert kept.set_index("file_name").loc["vpr_2021_mathematics.xlsx", "rows"] == 87


def test_rows_set_aside_are_told_by_reason(store):
    save(store, [mathematics(content="2", rows=90, ignored={"empty_row": 1, "repeated": 2})], by="Тест")
    with store.reading() as reader:
        assert ignored(reader, ALL)[["reason", "row_count"]].to_numpy().tolist() == [
            ["repeated", 2],
            ["empty_row", 1],
        ]


@pytest.mark.parametrize(
    ("kinds", "names"),
    [(["journal"], ["marks.xlsx"]), (["plan", "directions"], ["directions.xlsx", "plans.xlsx"]), ([], [])],
)
def test_sources_behind_some_kinds(reader, kinds, names):
    assert sorted(behind(reader, ALL, kinds=kinds)["file_name"]) == names


def test_withdrawn_source_is_behind_nothing(store):
    withdraw(store, 2, by="Тест")
    with store.reading() as reader:
        assert 2 not in set(behind(reader, ALL)["source_id"])


def test_source_of_other_schools_is_not_behind(store):
    save(store, [registry(["Лицей № 7"], first=7, name="more.xlsx")], by="Тест")
    with store.reading() as reader:
        assert "more.xlsx" not in set(behind(reader, Scope.only(1))["file_name"])
