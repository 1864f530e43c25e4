"""Figures of surveys explained: a score from the sums of its respondents, differences from their two sides."""

import pytest

from data.ledger import save
from domain.codes import Figure, Reference
from domain.filters import Filters
from domain.scope import Scope
from tests.survey_files import survey
from views.evidence import computed, explain


@pytest.fixture
def surveyed(store):
    save(store, [survey("p500_teachers", 2020, {"1": [0, 1] * 10, "2": [3] * 6})], by="Тест")
    return store


def explained(store, column, school_id, frame="audiences"):
    key = (("school_id", str(school_id)), ("factor", "parents"))
    return explain(
        store,
        Reference("risks", Figure(frame, column, key)),
        scope=Scope.all_schools(),
        filters=Filters(),
    )


def test_a_score_is_the_sum_over_its_respondents(surveyed):
    said = explained(surveyed, "score", 1)
    assert {one.name: one.value for one in said.operands} == {
        "score_sum": pytest.approx(1000 / 3),
        "respondents": 20,
    }
    assert computed(said) == pytest.approx(said.value)
    assert said.about["factor"] == "parents"
    assert list(said.files["file_name"]) == ["p500_teachers 2020-2021.xlsx"]


def test_a_hidden_score_gives_nothing_away(surveyed):
    said = explained(surveyed, "score", 2)
    assert (said.state, said.operands) == ("hidden", ())


def test_a_level_of_an_imported_profile_is_told_as_given_by_its_own_file(built):
    told = Reference.read("risks/heat.level.school_id-1.factor-special_needs")
    said = explain(built.store, told, scope=Scope.all_schools(), filters=Filters())
    assert (said.value, said.unit, said.formula) == ("low", "level", "given")
    assert [one.value for one in said.operands] == ["low"]
    (file,) = said.files["file_name"]
    assert file.startswith("Рисковый профиль")
