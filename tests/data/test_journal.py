"""The journal of the store keeps what happened."""

from sqlalchemy import select

from data.journal import now, write_event, write_problems
from data.schema import LoadEvent, LoadProblem
from domain.problem import Problem, Severity


def test_event_is_the_next_revision(store):
    with store.reading() as reader:
        before = reader.revision
    with store.writing() as connection:
        event = write_event(connection, kind="refused", by="Тест", file_name="x.xlsx", layout=None)
    assert event == before + 1


def test_problems_keep_their_order_and_parameters(store):
    problems = [Problem(Severity.WARNING, code, params={"n": 1}) for code in ("second", "first")]
    with store.writing() as connection:
        event = write_event(connection, kind="saved", by="", file_name="x.xlsx", layout=None)
        write_problems(connection, event, problems)
        kept = connection.execute(
            select(LoadProblem.code, LoadProblem.params).where(LoadProblem.event_id == event)
        )
        assert [tuple(row) for row in kept] == [("second", '{"n": 1}'), ("first", '{"n": 1}')]


def test_endless_values_are_cut(store):
    with store.writing() as connection:
        event = write_event(connection, kind="saved", by="", file_name="x.xlsx", layout=None)
        write_problems(connection, event, [Problem(Severity.FATAL, "long", value="я" * 5000)])
        kept = connection.execute(select(LoadProblem.value).where(LoadProblem.event_id == event)).scalar_one()
    assert len(kept) == 400


def test_moments_are_whole_seconds(store):
    with store.engine.connect() as connection:
        moments = connection.execute(select(LoadEvent.at)).scalars().all()
    assert {moment.microsecond for moment in moments} == {0}
    assert max(moments) <= now()
