"""A report without the absent takes the turnout of a protocol away, and says whose."""

from dataclasses import replace

from data.facts import Facts
from data.ledger import save, withdraw
from tests.world import mathematics, registry


def report(**more):
    """Make the work of the protocol as a report that tells results only."""
    file = mathematics(name="report.xlsx", content="report", **more)
    tables = {name: rows for name, rows in file.facts.tables.items() if name != "turnout"}
    return replace(file, facts=Facts(file.facts.units, tables, file.facts.assessments))


def lost(outcomes):
    return [one for outcome in outcomes for one in outcome.problems if one.code == "turnout_lost"]


def test_the_schools_whose_turnout_was_known_are_named(empty_store):
    save(empty_store, [registry(), mathematics()], by="Тест")
    (said,) = lost(save(empty_store, [report()], by="Тест"))
    assert (said.params["subject"], said.params["grade"], said.params["schools"]) == ("mathematics", 4, 5)
    assert "СОШ № 1" in said.params["names"]


def test_a_work_known_from_reports_only_lost_nothing(empty_store):
    assert lost(save(empty_store, [registry(), report()], by="Тест")) == []


def test_a_withdrawn_protocol_had_no_turnout_to_lose(empty_store):
    _, protocol = save(empty_store, [registry(), mathematics()], by="Тест")
    withdraw(empty_store, protocol.source_id, by="Тест")
    assert lost(save(empty_store, [report()], by="Тест")) == []


def test_the_protocol_again_loses_nothing(empty_store):
    save(empty_store, [registry(), mathematics()], by="Тест")
    save(empty_store, [report()], by="Тест")
    assert lost(save(empty_store, [mathematics(content="again")], by="Тест")) == []
