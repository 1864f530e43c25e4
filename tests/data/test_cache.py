"""Answers are kept, asked for once, and cannot be spoilt by their readers."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Barrier
from time import sleep

import pandas as pd
import pytest

from data.cache import Answers, shared


@dataclass(frozen=True)
class Said:
    """A result as views give it."""

    title: str
    table: pd.DataFrame
    notes: tuple[str, ...] = ()
    more: dict[str, pd.DataFrame] = field(default_factory=dict)


def said():
    frame = pd.DataFrame({"pupils": [1, 2]})
    return Said("Обзор", frame, ("one",), {"inner": frame})


def test_second_asker_gets_the_kept_answer():
    answers, asked = Answers(size=4), []
    for _ in range(2):
        answers.get("question", lambda: asked.append(1))
    assert len(asked) == 1


def test_reader_cannot_change_the_kept_frame():
    answers = Answers(size=4)
    first = answers.get("question", said)
    first.table["pupils"] = 0
    first.table.loc[0, "pupils"] = -1
    first.more["inner"].insert(0, "more", 0)
    first.more.clear()
    again = answers.get("question", said)
    assert again.table["pupils"].tolist() == [1, 2]
    assert list(again.more["inner"]) == ["pupils"]


def test_first_asker_cannot_change_it_either():
    answers, made = Answers(size=4), said()
    given = answers.get("question", lambda: made).table
    given["pupils"] = 0
    assert made.table["pupils"].tolist() == [1, 2]


def test_data_are_not_copied():
    made = said()
    assert shared(made).table["pupils"].to_numpy().base is made.table["pupils"].to_numpy().base


def test_unchangeable_things_are_handed_out_as_they_are():
    notes = ("a", ("b", 1))
    assert shared(notes) is notes


def test_lists_and_series_are_copied_too():
    series = pd.Series([1])
    given = shared([series])
    given[0].iloc[0] = 7
    assert series.tolist() == [1]


def test_oldest_answer_goes_first():
    answers, asked = Answers(size=2), []
    for question in ("a", "b", "a", "c", "a", "b"):
        answers.get(question, lambda question=question: asked.append(question))
    assert asked == ["a", "b", "c", "b"]
    assert len(answers) == 2


def test_failure_is_told_and_not_kept():
    answers = Answers(size=4)
    with pytest.raises(ZeroDivisionError):
        answers.get("question", lambda: 1 / 0)
    assert answers.get("question", lambda: 5) == 5


def test_many_askers_at_once_ask_once():
    answers, asked, together = Answers(size=4), [], Barrier(8)

    def slow():
        asked.append(1)
        sleep(0.05)
        return said()

    def ask(_):
        together.wait()
        return answers.get("question", slow).title

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(8))) == {"Обзор"}
    assert len(asked) == 1
