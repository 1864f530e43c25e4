"""Units and their rows are written together, with ids of the store in place of codes."""

import pandas as pd
import pytest
from sqlalchemy import func, select

from data.errors import Refused
from data.facts import Facts
from data.schema import Assessment, FactUnit, ResultCount
from data.units import registered, write_facts
from tests.world import exam, mathematics, programs


@pytest.fixture
def connection(store):
    with store.writing() as opened:
        yield opened


def test_only_schools_of_current_registries_are_registered(connection):
    assert registered(connection) == {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5}
    connection.exec_driver_sql("UPDATE fact_unit SET is_current = false WHERE kind = 'registry' AND school_id = 3")
    assert "3" not in registered(connection)


def test_units_wait_until_they_are_settled(connection):
    write_facts(connection, 1, mathematics().facts, school_ids=registered(connection))
    newest = select(FactUnit.is_current).where(FactUnit.source_id == 1, FactUnit.kind == "assessment")
    assert connection.execute(newest).scalars().all() == [False] * 5


def test_rows_belong_to_their_units(connection):
    write_facts(connection, 1, exam().facts, school_ids=registered(connection))
    pupils = (
        select(FactUnit.school_id, func.sum(ResultCount.pupils))
        .join(ResultCount, ResultCount.unit_id == FactUnit.id)
        .where(FactUnit.source_id == 1)
        .group_by(FactUnit.school_id)
    )
    assert [tuple(row) for row in connection.execute(pupils)] == [(1, 20), (2, 20)]


def test_known_work_is_not_made_again(connection):
    write_facts(connection, 1, exam().facts, school_ids=registered(connection))
    assert connection.execute(select(func.count(Assessment.id))).scalar_one() == 3


def test_every_unknown_school_is_named(connection):
    facts = programs().facts
    facts.tables["membership"].loc[1, "curator_school"] = "8"
    with pytest.raises(Refused) as met:
        write_facts(connection, 1, facts, school_ids={"1": 1, "2": 2})
    assert [problem.value for problem in met.value.problems] == ["3", "4", "8"]


def test_nothing_is_written_of_nothing(connection):
    write_facts(connection, 1, Facts(units=pd.DataFrame()), school_ids={})


def test_column_nobody_knows_is_a_mistake(connection):
    facts = exam().facts
    tables = {"turnout": facts.tables["turnout"].assign(colour="red")}
    with pytest.raises(ValueError, match="colour"):
        write_facts(
            connection, 1, Facts(facts.units, tables, facts.assessments), school_ids=registered(connection)
        )
