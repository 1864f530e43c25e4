"""State exams on ``/compare``: test points without marks, and the least points that count as passed."""

import pytest

from data.facts import AssessmentKey
from data.ledger import save
from domain.filters import Filters
from domain.scope import Scope
from tests.world import registry, results
from views.compare import compare

BELOW = ("compare_below_certificate", "compare_below_university")


@pytest.fixture
def ask(empty_store):
    """Load one exam: school -> (points or, of ОГЭ, mark, pupils), and compare it."""

    def answer(counts, *, subject="russian", year=2026, procedure="ege"):
        grade = {"ege": 11, "oge": 9}[procedure]
        key = AssessmentKey(procedure, "external", year, year - 1, grade, grade, subject)
        told = {school: [(points, None, pupils) for points, pupils in cells] for school, cells in counts.items()}
        save(empty_store, [registry(), results(key, told)], by="тест")
        with empty_store.reading() as reader:
            return compare(reader, scope=Scope.all_schools(), filters=Filters())

    return answer


def below(answer):
    return [figure for figure in answer.key_figures if figure.code in BELOW]


def test_an_exam_of_points_is_compared_by_its_mean_score(ask):
    answer = ask({"1": [(40, 10), (80, 10)], "2": [(30, 12)]})
    assert (answer.state, answer.title.code) == ("no_scale", "compare_no_marks")
    assert answer.schools.set_index("school_id")["mean_score_pct"].to_dict() == {1: 60, 2: 30}


def test_those_below_the_minimum_are_a_share_of_all_with_points(ask):
    (figure,) = below(ask({"1": [(23, 5), (24, 10)], "2": [(10, 1), (90, 16)]}))
    assert (figure.code, figure.of, figure.params) == ("compare_below_certificate", 32, {"minimum": 24})
    assert figure.value == pytest.approx(100 * 6 / 32)
    assert 0 < figure.low < figure.value < figure.high < 100


def test_an_exam_that_no_certificate_asks_for_has_the_minimum_of_universities(ask):
    (figure,) = below(ask({"1": [(41, 4), (42, 6)]}, subject="social_studies"))
    assert (figure.code, figure.value) == ("compare_below_university", 40)


def test_a_share_of_few_is_hidden(ask):
    (figure,) = below(ask({"1": [(10, 3), (60, 6)]}))
    assert (figure.value, figure.is_suppressed, figure.of) == (None, True, 9)


def test_a_difference_with_a_journal_that_is_not_there_is_missing_and_not_hidden(ask):
    answer = ask({"1": [(4, 12)]}, procedure="oge")
    figure = next(figure for figure in answer.key_figures if figure.code == "compare_difference")
    assert (answer.state, figure.value, figure.is_suppressed) == ("no_joint", None, False)


def test_without_a_known_minimum_nothing_is_said_of_it(ask):
    assert below(ask({"1": [(10, 3), (60, 9)]}, year=2021)) == []
