"""Published figures explained: the row of the report that gives them, and ours beside them counted anew."""

import pytest

from domain.codes import Reference
from domain.filters import Filters
from domain.scope import Scope
from views.compare import compare
from views.evidence import computed, explain

WORK = Filters(assessment="vpr-2021", subject="russian", grade=5)
TITLE = "Статистика по отметкам Русский язык 5 класс ВПР 2021.xlsx"
CHANGES = "Сравнение отметок с отметками по журналу Русский язык 5 класс ВПР 2021.xlsx"


@pytest.fixture
def ask(built):
    def told(figure):
        reference = Reference.read(f"compare/{figure}")
        return explain(built.store, reference, scope=Scope.all_schools(), filters=WORK)

    return told


@pytest.fixture
def apart(built):
    rows = built.store.ask(compare, scope=Scope.all_schools(), filters=WORK).published
    return rows[rows["differs"]].iloc[0]


@pytest.mark.parametrize(
    ("figure", "file_name", "where"),
    [
        ("reference.mark_2_pct.level-sample", TITLE, ("Вся выборка", "9")),
        ("reference.mark_2_pct.level-region", TITLE, ("Светлоярская область", "10")),
        ("reference.lowered_pct.level-region", CHANGES, ("Светлоярская область", "9")),
        ("reference.journal_participants.level-municipality", CHANGES, ("Светлоярск", "10")),
    ],
)
def test_a_published_share_names_its_row(ask, figure, file_name, where):
    said = ask(figure)
    assert (said.formula, said.state) == ("given", "shown")
    (row,) = said.sources.to_dict("records")
    assert (row["school"], row["row_ranges"]) == where
    assert row["file_name"] == file_name
    assert row["sheet"].startswith("РУ 5")
    assert computed(said) == said.value


def test_our_own_row_is_counted_from_the_protocols(ask):
    said = ask("reference.mark_2_pct.level-own")
    assert [one.name for one in said.operands] == ["mark_2", "marked"]
    assert computed(said) == pytest.approx(said.value)
    assert set(said.files["file_name"]) == {"ВПР 2021.csv"}


def test_both_sides_of_a_contradiction_are_named(ask, apart):
    figure = f"school_id-{apart['school_id']}.report-mark_shares"
    own = ask(f"published.own_pct.{figure}")
    assert [one.name for one in own.operands] == ["of_part", "of_whole"]
    assert computed(own) == pytest.approx(apart["own_pct"])
    told = ask(f"published.published_pct.{figure}")
    assert list(told.sources["school"]) == [apart["group_name"]]
    gap = ask(f"published.gap_points.{figure}")
    assert set(gap.files["file_name"]) == {"ВПР 2021.csv", TITLE}
    assert computed(gap) == pytest.approx(apart["gap_points"])


def test_a_hidden_school_has_no_published_row(ask, built):
    rows = built.store.ask(compare, scope=Scope.all_schools(), filters=WORK)
    hidden = rows.schools.loc[rows.schools["is_suppressed"], "school_id"]
    assert len(hidden)
    for school in hidden:
        assert ask(f"published.published_pct.school_id-{school}.report-mark_shares").state == "unknown"
