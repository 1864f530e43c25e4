"""What was done, as the store gives it back; territories answer beside schools."""

from datetime import date

import pytest

from data.ledger import save
from data.queries import participation, swot, work
from domain.scope import Scope
from tests.participating import by_schools, by_town
from tests.world import TOWN, a_file, units_of

EVERYONE = Scope.all_schools()
PLACE = {"sheet": "Лист1", "row_ranges": "2"}


def unit(kind, key, *, school=None, year=2020, **rows):
    whose = {"school": school} if school else {"school": None, "territory": TOWN}
    return {"kind": kind, "key": key, "academic_year": year, **PLACE, **whose, **rows}


@pytest.fixture
def loaded(store):
    event = {"position": 1, "held_on": date(2020, 8, 26), "kind": "meeting", "title": "Совещание", "audience": ""}
    event |= {"participants": None, "note": ""}
    units = [
        unit("event", "2020-08:meeting", event=[{**event, "curator_school": None}]),
        unit("event", "2020-08:visit", school="1", event=[{**event, "curator_school": "3"}]),
        unit("careers", "2020", school="2", career_contract=[{"position": 1, "college": "Колледж", "pupils": 12}]),
        unit("work_plan", "2020", work_item=[{"position": 1, "title": "Анализ", "status": "running"}]),
        unit("course", "2020", course_module=[{"position": 1, "title": "Модуль 1", "videos": 3}]),
        unit("swot", "2020", school="1", swot_item=[{"quadrant": "threat", "position": 1, "text": "Отток"}]),
    ]
    tables = ["event", "career_contract", "work_item", "course_module", "swot_item"]
    done = a_file(units_of(units, tables), name="work.xlsx", layout="own_events")
    outcomes = save(store, [done, by_schools(), by_town()], by="Тест")
    assert [outcome.status for outcome in outcomes] == ["saved"] * 3
    with store.reading() as reader:
        yield reader


def test_events_are_of_a_school_or_of_a_municipality(loaded):
    rows = work.events(loaded, EVERYONE)
    assert rows[["school_id", "municipality_id"]].isna().sum(axis=1).tolist() == [1, 1]
    assert rows.loc[rows["school_id"] == 1, "curator_school_id"].tolist() == [3]


def test_everything_comes_back(loaded):
    assert work.contracts(loaded, EVERYONE)[["school_id", "college", "pupils"]].values.tolist() == [
        [2, "Колледж", 12]
    ]
    assert work.work_items(loaded, EVERYONE)["status"].tolist() == ["running"]
    assert work.course_modules(loaded, EVERYONE)["videos"].tolist() == [3]
    assert swot.items(loaded, EVERYONE)[["school_id", "quadrant", "text"]].values.tolist() == [
        [1, "threat", "Отток"]
    ]


def test_a_reader_of_one_school_sees_that_school_and_its_municipality(loaded):
    only = Scope.only(2)
    assert work.events(loaded, only)["school_id"].isna().tolist() == [True]
    assert len(work.contracts(loaded, only)) == 1
    assert len(work.contracts(loaded, Scope.only(1))) == 0
    assert set(participation.of_schools(loaded, only)["school_id"]) == {2}
    assert len(participation.of_municipalities(loaded, only)) == 2


def test_participation_knows_its_procedure_and_year(loaded):
    rows = participation.of_schools(loaded, EVERYONE)
    assert set(zip(rows["procedure"], rows["year"], strict=True)) == {("vpr", 2021)}
    assert rows["registered"].notna().sum() == 1


def test_nothing_told_has_the_same_columns(reader, loaded):
    for ask in (work.events, work.contracts, work.work_items, work.course_modules):
        assert list(ask(reader, Scope.only(5)).columns) == list(ask(loaded, EVERYONE).columns)
