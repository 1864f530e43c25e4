import pytest

from data.outcome import Outcome
from data.queries.sources import sources
from data.registry import resolver
from domain.problem import Problem, Severity
from domain.scope import Scope
from intake.errors import IntakeError
from intake.schools import BY_CODE, Unknown, choice_for, create, known_schools, settle, unknown_in
from intake.switching import switch
from tests.intake.files import GOOD, REGISTRY, UNKNOWN, opened, read, saved

NAME = "Шкала № 2"


@pytest.fixture
def batch(empty_store):
    """Give a batch that was read over a saved register and knows not one of its schools."""
    saved(opened(empty_store, schools=REGISTRY))
    batch = opened(empty_store, classes=UNKNOWN)
    read(batch)
    return batch


def only(batch):
    (unknown,) = unknown_in(batch.shown.outcomes)
    return unknown


def said(code, value, **params):
    problem = Problem(Severity.ROW_SET_ASIDE, code, "Лист1", 2, "Школа", value, params)
    return Outcome("a.xlsx", "", "own_enrolment", "saved", 3, 1, problems=(problem,))


def test_an_unknown_school_is_shown_with_its_rows_and_those_written_alike(empty_store, batch):
    choice = choice_for(empty_store, batch.shown.outcomes)
    assert choice.unknown == (Unknown(NAME, "unknown_school", 1, ("classes.xlsx",)),)
    assert "2" in choice.nearest[NAME]
    assert [place.label for place in choice.places] == ["Город, Северный", "Город, Южный"]


def test_without_unknown_schools_nothing_is_asked_of_the_store():
    assert choice_for(None, []).unknown == ()


def test_a_long_name_is_remembered_whole():
    name = "Муниципальное бюджетное общеобразовательное учреждение средняя школа у моста"
    assert unknown_in([said("unknown_school", name[:60], name=name, pupils=4)])[0].name == name


def test_files_that_wait_for_one_school_are_counted_together():
    (unknown,) = unknown_in([said("unknown_school", "СОШ 9", pupils=4), said("unknown_school", "СОШ 9", pupils=3)])
    assert (unknown.rows, unknown.files) == (7, ("a.xlsx",))


@pytest.mark.parametrize("by", ["code", "label"])
def test_a_chosen_school_is_remembered_for_the_next_reading(empty_store, batch, by):
    with empty_store.reading() as reader:
        school = next(one for one in known_schools(reader) if one.code == "2")
    settle(empty_store, only(batch), school=getattr(school, by), by="тест")
    shown = read(batch)
    assert shown.outcomes[0].counted == 2
    assert unknown_in(shown.outcomes) == []


def test_a_code_of_an_exam_is_remembered_as_no_login(empty_store, batch):
    settle(empty_store, Unknown("580199", BY_CODE, 1, ("a.xlsx",)), school="1", by="тест")
    with empty_store.reading() as reader:
        known = resolver(reader)
    assert known.resolve_code("580199", issuer="ОГЭ") == "1"
    assert "580199" not in known.logins.get("1", set())


def test_a_school_outside_the_list_is_not_chosen(empty_store, batch):
    with pytest.raises(IntakeError, match="no_such_school"):
        settle(empty_store, only(batch), school="Школа мечты", by="тест")


def test_a_created_school_takes_its_rows_and_can_be_withdrawn(empty_store, batch):
    create(empty_store, only(batch), {"name": "Школа № 3", "place": "Город, Южный"}, by="тест")
    shown = read(batch)
    assert shown.outcomes[0].counted == 2
    with empty_store.reading() as reader:
        listed = sources(reader, Scope.all_schools())
        made = listed[listed["layout"] == "manual_school"].iloc[0]
    assert (made["file_name"], made["loaded_by"]) == ("Школа № 3", "тест")
    assert switch(empty_store, int(made["source_id"]), "withdraw", by="тест").status == "withdrawn"
    assert len(unknown_in(read(batch).outcomes)) == 1


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"name": "", "place": "Город, Южный"}, "school_without_name"),
        ({"name": "Школа № 3", "place": "Луна"}, "no_such_place"),
        ({"name": "школа №2", "place": "Город, Южный"}, "school_exists"),
    ],
)
def test_a_school_is_not_created_of_anything(empty_store, batch, told, code):
    with pytest.raises(IntakeError, match=code):
        create(empty_store, only(batch), told, by="тест")


def test_a_register_in_the_same_batch_is_enough(empty_store):
    assert unknown_in(read(opened(empty_store, schools=REGISTRY, classes=GOOD)).outcomes) == []
