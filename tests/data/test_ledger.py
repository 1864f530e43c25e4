"""Files are saved whole or refused whole, and the store says which."""

import pandas as pd
import pytest
from sqlalchemy import func, select

from data.facts import AssessmentKey, Facts
from data.ledger import save
from data.queries import programs as program_queries
from data.queries import results, sources
from data.schema import FactUnit, LoadEvent, LoadProblem, Source, StoreInfo
from domain.problem import Problem, Severity
from domain.scope import Scope
from tests.world import MATHEMATICS, a_file, directions, journal, mathematics, programs, refused, registry, russian
from tests.world import results as results_file

ALL = Scope.all_schools()


def broken(**more):
    """Give a file whose counts contradict each other."""
    file = mathematics(**({"name": "broken.xlsx"} | more))
    file.facts.tables["turnout"].loc[0, "listed"] = 99
    return file


def load(store, *files, **more):
    return save(store, files, by="Тест", **more)


def statuses(outcomes):
    return [outcome.status for outcome in outcomes]


def codes(outcome):
    return [problem.code for problem in outcome.problems]


def count(store, table):
    with store.reading() as reader:
        return reader.connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_registry_is_saved_first_and_outcomes_keep_the_order(empty_store):
    outcomes = load(empty_store, mathematics(), registry())
    assert statuses(outcomes) == ["saved", "saved"]
    assert [outcome.source_id for outcome in outcomes] == [2, 1]


def test_loading_twice_changes_nothing(store):
    before = count(store, LoadEvent), count(store, FactUnit)
    again = load(store, mathematics(), registry())
    assert statuses(again) == ["unchanged", "unchanged"]
    assert [outcome.source_id for outcome in again] == [2, 1]
    assert (count(store, LoadEvent), count(store, FactUnit)) == before


def test_same_bytes_under_another_name_are_the_same_file(store):
    copy = mathematics()
    renamed = copy.__class__(**{**vars(copy), "file_name": "copy.xlsx"})
    assert statuses(load(store, renamed)) == ["unchanged"]


def test_same_bytes_as_another_subject_are_another_load(store):
    key = AssessmentKey("vpr", "external", 2021, 2020, 4, 4, "russian")
    told = results_file(key, {"1": [(3, 3, 20)]}, name="unnamed.xlsx", context="subject=russian")
    first = results_file(MATHEMATICS, {"5": [(3, 3, 20)]}, name="unnamed.xlsx", context="subject=mathematics")
    assert statuses(load(store, told, first)) == ["saved", "replaced"]


def test_corrected_file_replaces_what_it_speaks_of(store):
    corrected = results_file(MATHEMATICS, {"1": [(20, 5, 30)]}, name="corrected.xlsx")
    assert statuses(load(store, corrected)) == ["replaced"]
    with store.reading() as reader:
        listed = results.turnouts(reader, ALL, assessment_ids=[1]).set_index("school_id")["listed"]
    assert listed.to_dict() == {1: 30, 2: 21, 3: 25, 4: 12, 5: 7}


def test_earlier_version_loaded_again_is_a_load_again(store):
    load(store, mathematics(content="corrected"))
    assert statuses(load(store, mathematics())) == ["replaced"]


def test_contradictory_file_is_refused_alone(store):
    outcomes = load(store, broken(), russian(content="corrected"))
    assert statuses(outcomes) == ["refused", "replaced"]
    assert codes(outcomes[0]) == ["store_refused"]
    assert "adds_up" in outcomes[0].problems[0].value


def test_refused_file_leaves_nothing_but_its_problems(store):
    before = count(store, FactUnit), count(store, Source)
    load(store, broken())
    assert (count(store, FactUnit), count(store, Source)) == before
    with store.reading() as reader:
        newest = sources.problems(reader, ALL).iloc[0]
    assert (newest["kind"], newest["code"], newest["file_name"]) == ("refused", "store_refused", "broken.xlsx")


def test_refusals_of_loaders_are_kept_with_all_their_problems(empty_store):
    outcome = load(empty_store, refused())[0]
    assert (outcome.status, codes(outcome), outcome.rows) == ("refused", ["missing_column"], 3)
    assert count(empty_store, LoadProblem) == 1


def test_warnings_are_kept_beside_saved_facts(store):
    warning = Problem(Severity.WARNING, "sum_differs", sheet="Протокол", row=14, params={"sum": 7, "total": 8})
    load(store, mathematics(content="corrected", problems=(warning,)))
    with store.reading() as reader:
        told = sources.problems(reader, ALL).iloc[0]
    assert (told["severity"], told["row"], told["params"]) == ("warning", 14, '{"sum": 7, "total": 8}')


def test_dry_run_tells_what_would_be_and_changes_nothing(store):
    before = count(store, LoadEvent), count(store, FactUnit)
    outcomes = load(store, mathematics(content="corrected"), broken(), registry(), dry_run=True)
    assert statuses(outcomes) == ["replaced", "refused", "unchanged"]
    assert outcomes[0].source_id is None
    assert (count(store, LoadEvent), count(store, FactUnit)) == before


def test_dry_run_knows_schools_of_a_registry_in_the_same_command(empty_store):
    assert statuses(load(empty_store, mathematics(), registry(), dry_run=True)) == ["saved", "saved"]
    assert empty_store.kind == "empty"


def test_facts_of_an_unsaved_school_are_refused_with_its_code(empty_store):
    outcome = load(empty_store, journal())[0]
    assert codes(outcome) == ["school_not_saved"] * 4
    assert [problem.value for problem in outcome.problems] == ["1", "2", "3", "5"]


def test_curator_has_to_be_a_school(store):
    file = programs()
    file.facts.tables["membership"].loc[1, "curator_school"] = "99"
    outcome = load(store, a_file(file.facts, name="programs.xlsx", content="2"))[0]
    assert (codes(outcome), outcome.problems[0].value) == (["school_not_saved"], "99")


def test_curators_are_kept_as_schools(reader):
    kept = program_queries.memberships(reader, ALL, academic_year=2020).set_index(["school_id", "program"])
    assert kept.loc[(1, "shnor"), "curator_school_id"] == 3
    assert pd.isna(kept.loc[(4, "p500"), "curator_school_id"])


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (AssessmentKey("vpr", "external", 2021, 2021, 4, 4, "mathematics"), "assessment_academic_year"),
        (AssessmentKey("vpr", "external", 2021, 2020, 4, 5, "mathematics"), "assessment_pupil_grade"),
        (AssessmentKey("vpr", "internal", 2021, 2020, 4, 4, "mathematics"), "assessment_kind"),
    ],
)
def test_work_written_otherwise_than_known_is_refused(store, key, code):
    assert codes(load(store, results_file(key, {"1": [(3, 3, 20)]}, name="odd.xlsx"))[0]) == [code]


def test_real_files_are_kept_out_of_a_demonstration(empty_store):
    load(empty_store, registry(), demo=True)
    outcome = load(empty_store, mathematics())[0]
    assert (outcome.status, codes(outcome), empty_store.kind) == ("refused", ["demo_store"], "demo")


def test_demonstration_is_kept_out_of_a_real_store(store):
    outcome = load(store, directions(), demo=True)[0]
    assert (outcome.status, codes(outcome), store.kind) == ("refused", ["real_store"], "real")


def test_store_of_refusals_is_still_empty(empty_store):
    load(empty_store, refused())
    assert empty_store.kind == "empty"
    assert statuses(load(empty_store, registry(), demo=True)) == ["saved"]


def test_who_loaded_what_and_what_was_set_aside_is_kept(store):
    load(store, mathematics(content="2", rows=90, counted=87, ignored={"empty_row": 3, "over_maximum": 0}))
    with store.reading() as reader:
        newest = sources.sources(reader, ALL).iloc[0]
        ignored = sources.ignored(reader, ALL)
    assert newest[["loaded_by", "row_count", "counted", "set_aside"]].tolist() == ["Тест", 90, 87, 3]
    assert ignored[["reason", "row_count"]].to_numpy().tolist() == [["empty_row", 3]]


def test_rows_that_do_not_add_up_are_refused(store):
    assert statuses(load(store, mathematics(content="2", rows=90, counted=87))) == ["refused"]


def test_file_without_facts_about_anyone_is_saved(store):
    empty = a_file(Facts(units=pd.DataFrame()), name="nobody.xlsx")
    assert statuses(load(store, empty)) == ["saved"]
    assert statuses(load(store, empty)) == ["unchanged"]


def test_nothing_to_save_is_fine(empty_store):
    assert load(empty_store) == []
    with empty_store.reading() as reader:
        assert reader.connection.execute(select(StoreInfo.kind)).scalar_one() == "empty"
