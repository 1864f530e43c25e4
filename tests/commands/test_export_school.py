import pytest

from commands._export_school import school_said, schools_left
from domain.filters import Filters
from domain.scope import Scope
from reports.errors import ReportError
from slides.asking import asker


@pytest.fixture
def ask(built):
    return asker(built.store, Scope.all_schools())


def name_of(ask, school_id):
    rows = ask("schools", Filters(municipality=0)).schools
    return str(rows.loc[rows["school_id"] == school_id, "code"].iloc[0])


@pytest.mark.parametrize("text", ["svt-028", "SVT-028", "№ 28", "28", "Школа № 28"])
def test_a_school_is_meant_by_its_code_or_its_name(built, ask, text):
    assert name_of(ask, school_said(text, filters=Filters(), ask=ask, store=built.store)) == "svt-028"


def test_the_chosen_municipality_comes_first(built, ask):
    town = next(one for one in ask("decks", Filters()).footing.choices["municipality"] if one.name == "Предгорск")
    filters = Filters(municipality=int(town.value))
    assert name_of(ask, school_said("28", filters=filters, ask=ask, store=built.store)) == "pdg-028"
    assert name_of(ask, school_said("svt-028", filters=filters, ask=ask, store=built.store)) == "svt-028"


@pytest.mark.parametrize(("text", "code"), [("Гимназия № 9999", "which_school"), ("Вокзал", "unknown_school")])
def test_an_unknown_school_is_told_the_nearest(built, ask, text, code):
    with pytest.raises(ReportError) as refused:
        school_said(text, filters=Filters(), ask=ask, store=built.store)
    assert refused.value.code == code


def test_schools_that_the_filters_leave_are_named(ask):
    every, some = (schools_left(one, ask=ask) for one in (Filters(), Filters(program="p500")))
    assert 0 < len(some) < len(every)
    assert {town for _, _, town in some} == {"Светлоярск"}
