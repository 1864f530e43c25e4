import pandas as pd
import pytest

from data.ledger import save, withdraw
from domain.filters import Filters
from domain.problem import Problem, Severity
from domain.scope import Scope
from tests.world import AssessmentKey, mathematics, registry, results
from views.sources import Sources, sources

EVERYONE = Scope.all_schools()


@pytest.fixture
def ask(reader):
    def answer(scope=EVERYONE, **filters) -> Sources:
        return sources(reader, scope=scope, filters=Filters(**filters))

    return answer


@pytest.fixture
def answer(ask) -> Sources:
    return ask()


def figure(answer, code):
    return next(figure for figure in answer.key_figures if figure.code == code)


def read(store) -> Sources:
    with store.reading() as reader:
        return sources(reader, scope=EVERYONE, filters=Filters())


def with_problems(*rows: int) -> list[Problem]:
    return [
        Problem(Severity.WARNING, "sum_unlike_total", sheet="Протокол", row=row, column="Итого", value=str(row))
        for row in rows
    ]


def test_files_stand_newest_first(answer):
    assert len(answer.sources) == 11
    assert answer.sources.iloc[0]["file_name"] == "enrolment.xlsx"


def test_rows_add_up_over_files(answer):
    rows = figure(answer, "rows_counted")
    assert rows.value + rows.params["set_aside"] == rows.of == answer.sources["row_count"].sum()


def test_a_withdrawn_file_is_counted_apart(store):
    source = int(read(store).sources.iloc[0]["source_id"])
    withdraw(store, source, by="Тест")
    files = figure(read(store), "files")
    assert (files.value, files.params["withdrawn"]) == (10, 1)


def test_what_is_missing_is_listed_by_school(answer):
    assert answer.missing["what"].tolist() == ["journal.q3", "attendance.h1", "assessment.oge-2021"]
    assert set(answer.missing["school_id"]) == {4}


def test_missing_things_carry_what_words_need(answer):
    exam = answer.missing.set_index("what").loc["assessment.oge-2021"]
    assert (exam["kind"], exam["params"]) == ("assessment", {"procedure": "oge", "year": 2021})


def test_a_debt_names_the_curator(store):
    exam = AssessmentKey("ege", "external", 2021, 2020, 11, 11, "russian")
    save(store, [results(exam, {"1": [(60, None, 10)], "4": [(70, None, 10)]})], by="Тест")
    row = read(store).missing.set_index("what").loc["assessment.ege-2021"]
    assert row["school_id"] == 2
    assert "Гимназия № 3" in row["curator"]


def test_filters_narrow_the_debts(ask):
    assert figure(ask(), "schools_owing").value == 1
    assert figure(ask(curator=3), "schools_owing").value == 0


def test_coverage_agrees_with_the_debts(answer):
    owed = (answer.coverage["expected"] - answer.coverage["have"]).sum()
    assert owed == len(answer.missing) == 3


def test_the_matrix_agrees_with_debts_and_coverage(answer):
    owed = answer.handed[~answer.handed["is_there"]]
    assert list(zip(owed["what"], owed["school_id"], strict=True)) == list(
        zip(answer.missing["what"], answer.missing["school_id"], strict=True)
    )
    counted = answer.handed.groupby("what")["is_there"].agg(["sum", "size"])
    told = answer.coverage.groupby("what")[["have", "expected"]].sum()
    assert counted.set_axis(["have", "expected"], axis=1).to_dict() == told.to_dict()


def test_a_refusal_is_told_with_its_reason(answer):
    row = answer.refusals.iloc[0]
    assert (row["file_name"], row["code"], row["column"]) == ("broken.xlsx", "missing_column", "Школа")


def test_refused_files_have_no_other_problems(answer):
    assert answer.problems.empty


def test_alike_problems_are_one_line_with_examples(empty_store):
    told = with_problems(14, 97, 120, 130)
    save(empty_store, [registry(), mathematics(problems=told)], by="Тест")
    row = read(empty_store).problems.iloc[0]
    assert (row["rows"], row["examples"], row["value"]) == (4, "Протокол: 14, 97, 120", "14")


def test_a_problem_of_a_whole_file_has_no_place(empty_store):
    told = [Problem(Severity.WARNING, "no_scale")]
    save(empty_store, [registry(), mathematics(problems=told)], by="Тест")
    row = read(empty_store).problems.iloc[0]
    assert (row["rows"], row["examples"]) == (1, "")


def test_the_journal_tells_everything_that_happened(answer):
    assert answer.journal["kind"].value_counts().to_dict() == {"saved": 11, "refused": 1}


def test_a_limited_reader_reads_of_the_own_schools(ask):
    own = ask(scope=Scope.only(3))
    assert "directions.xlsx" not in set(own.sources["file_name"])
    assert own.missing["school_id"].isin([3]).all()


def test_an_empty_store_has_nothing_and_misses_nothing(empty_store):
    answer = read(empty_store)
    assert (answer.state, answer.key_figures) == ("empty", ())
    frames = [answer.sources, answer.missing, answer.coverage, answer.problems, answer.refusals]
    assert all(isinstance(frame, pd.DataFrame) and frame.empty for frame in frames)
