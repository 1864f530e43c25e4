from datetime import date

import pytest

from data.outcome import Outcome
from data.queries.sources import sources
from domain.problem import Problem, Severity
from domain.scope import Scope
from i18n import translator
from intake.errors import IntakeError
from intake.receiving import uploaded
from intake.telling import ASKED, FIELDS, asked_of, offer, tells_school_year, understood
from tests.intake.files import SCHOOLS, opened, read, saved, workbook
from tests.loaders.protocols import pupil, sheet_2021

LOGINS = [[*SCHOOLS, "Логин ФИС ОКО"], ["1", "Школа № 1", "Город", "", "sch991001"]]
TODAY = date(2022, 3, 1)
PROTOCOL = workbook(sheet_2021(pupil(), pupil(code="40002")).rows)


@pytest.fixture
def batch(empty_store):
    """Give a batch with a protocol whose name says nothing of its subject."""
    saved(opened(empty_store, schools=LOGINS))
    batch = opened(empty_store)
    batch.add(uploaded("Смета.xlsx", PROTOCOL))
    return batch


def tell(batch, store, *, takes_back=False, **said):
    batch.tell({0}, understood(said, offer(store, today=TODAY), takes_back=takes_back))


def contexts(store):
    with store.reading() as reader:
        listed = sources(reader, Scope.all_schools())
    return sorted(listed.loc[listed["layout"] == "vpr_2021", "source_id"])


def outcome(*codes):
    return Outcome("a.xlsx", "", None, "refused", 0, 0, problems=[Problem(Severity.FATAL, code) for code in codes])


def test_a_file_that_lacks_its_subject_asks_for_it_and_is_read_with_it(empty_store, batch):
    assert asked_of(read(batch).outcomes[0]) == ("subject",)
    tell(batch, empty_store, subject="mathematics")
    shown = read(batch)
    assert (shown.outcomes[0].status, shown.outcomes[0].counted) == ("saved", 2)
    assert asked_of(shown.outcomes[0]) == ()


def test_the_same_bytes_said_to_be_another_subject_are_another_source(empty_store, batch):
    for subject in ("mathematics", "russian"):
        read(batch)
        tell(batch, empty_store, subject=subject)
        assert saved(batch).outcomes[0].status == "saved"
        batch.add(uploaded("Смета.xlsx", PROTOCOL))
    assert len(contexts(empty_store)) == 2


def test_what_was_said_is_taken_back_only_where_it_was_left_blank(empty_store, batch):
    read(batch)
    tell(batch, empty_store, subject="mathematics", grade="4")
    read(batch)
    tell(batch, empty_store, subject="", grade="5")
    assert batch.shown.files[0].said == {"subject": "mathematics", "grade": 5}
    read(batch)
    tell(batch, empty_store, subject="", takes_back=True)
    assert batch.shown.files[0].said == {"grade": 5}


def test_a_file_sent_again_keeps_what_was_said_of_it(empty_store, batch):
    read(batch)
    tell(batch, empty_store, subject="mathematics")
    batch.add(uploaded("Смета.xlsx", PROTOCOL))
    assert batch.shown.files[0].said == {"subject": "mathematics"}


def test_a_school_is_told_by_its_name_and_kept_by_its_code(empty_store, batch):
    offered = offer(empty_store, today=TODAY)
    assert understood({"school": "Школа № 1"}, offered, takes_back=False) == {"school": "1"}
    with pytest.raises(IntakeError, match="no_such_school"):
        understood({"school": "Школа мечты"}, offered, takes_back=False)


@pytest.mark.parametrize(("field", "value"), [("year", "1999"), ("grade", "12"), ("subject", "magic")])
def test_nothing_outside_the_lists_is_believed(empty_store, batch, field, value):
    with pytest.raises(IntakeError, match="no_such_value"):
        tell(batch, empty_store, **{field: value})


def test_the_newest_year_offered_is_the_one_that_the_school_year_ends_in(empty_store):
    assert offer(empty_store, today=TODAY).values["year"][:2] == ("2022", "2021")


def test_fields_are_asked_for_once_and_in_order():
    assert asked_of(outcome("survey_no_school", "survey_no_year", "no_year", "empty_form")) == ("year", "school")
    assert tells_school_year(outcome("survey_no_year"))
    assert not tells_school_year(outcome("no_year"))


def test_every_problem_that_asks_for_something_is_one_with_words():
    t = translator("ru")
    for code, fields in ASKED.items():
        assert t.has(f"problem.{code}"), code
        assert set(fields) <= set(FIELDS)
