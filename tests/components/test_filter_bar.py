from dataclasses import dataclass, field, fields
from datetime import date

import pytest

from components.filter_bar import filter_bar, unanswered
from domain.filters import Filters
from i18n import translator


@dataclass(frozen=True)
class Offer:
    value: str
    name: str | None = None


@dataclass(frozen=True)
class Foot:
    filters: Filters = Filters(year=2020)
    choices: dict[str, tuple[Offer, ...]] = field(default_factory=dict)


NOTHING = Filters()
YEARS = {"year": (Offer("2020"), Offer("2019"))}
PLACES = {"territory": (Offer("3", "Округ <А>"), Offer("4", "Южный"))}


def drawn(t, choices, asked=NOTHING, **more):
    foot = Foot(filters=more.pop("filters", Filters(year=2020)), choices=choices)
    return filter_bar(t, foot, asked, **more).to_plotly_json()["props"]["html"]


def test_a_chip_says_its_value_and_its_links_write_the_address(t):
    text = drawn(t, YEARS, Filters(program="shnor"))
    assert "<i>Год</i> <b>2020/21</b>" in text
    assert 'href="?year=2019&amp;program=shnor"' in text


def test_the_chosen_value_is_marked(t):
    assert 'aria-current="true" data-filter="">2020/21</a>' in drawn(t, YEARS)


def test_a_narrowed_chip_is_tinted_and_can_be_widened(t):
    text = drawn(t, PLACES, Filters(territory=4), filters=Filters(territory=4))
    assert 'class="chip set"' in text
    assert 'aria-label="Убрать: Территория"' in text
    assert "Сбросить" in text


def test_a_default_picture_has_nothing_to_reset(t):
    text = drawn(t, YEARS | PLACES)
    assert "Сбросить" not in text
    assert "chip set" not in text


def test_names_from_the_data_are_escaped(t):
    assert "Округ &lt;А&gt;" in drawn(t, PLACES)


def test_all_of_a_territory_is_a_choice(t):
    assert '<a href="?" aria-current="true" data-filter="">вся</a>' in drawn(t, PLACES)


def test_a_single_choice_is_shown_without_a_menu(t):
    text = drawn(t, {"year": (Offer("2020"),)})
    assert "2020/21" in text
    assert "<details" not in text


def test_a_date_is_chosen_in_a_calendar(t):
    text = drawn(t, {"as_of": ()}, filters=Filters(as_of=date(2020, 9, 15)))
    assert "<b>15.09.2020</b>" in text
    assert 'data-filter="as_of" value="2020-09-15"' in text


def test_a_chip_without_choices_is_left_out(t):
    assert "Куратор" not in drawn(t, YEARS | {"curator": ()})


def test_the_fifth_chip_waits_behind_more_unless_it_is_narrowed(t):
    many = YEARS | PLACES | {name: (Offer("1", "а"), Offer("2", "б")) for name in ["program", "curator"]}
    many |= {"grade": (Offer("4"), Offer("5"))}
    bar, _, behind = drawn(t, many).partition("Ещё")
    assert "Куратор" in bar
    assert "Класс" in behind
    bar, _, behind = drawn(t, many, Filters(grade=5), filters=Filters(grade=5)).partition("Ещё")
    assert "Класс" in bar
    assert "Куратор" in behind


def test_a_day_is_not_offered_where_nothing_is_dated(t):
    assert "На\xa0дату" not in drawn(t, {"as_of": ()})


def test_an_assessment_is_named_by_procedure_and_year(t):
    assert "2021" in drawn(t, {"assessment": (Offer("vpr-2021"), Offer("vpr-2022"))})


def test_choosing_a_school_changes_the_path(t):
    offers = (Offer("1", "№ 1"), Offer("2", "№ 2"))
    text = drawn(t, {"school": offers}, Filters(year=2020), school=offers[1])
    assert 'href="/school/1?year=2020"' in text
    assert "<b>№\xa02</b>" in text


def test_a_third_school_beside_takes_the_place_of_the_first(t):
    offers = tuple(Offer(str(n), f"№ {n}") for n in (1, 2, 3))
    text = drawn(t, {"beside": offers}, Filters(beside=(1, 2)), filters=Filters(beside=(1, 2)))
    assert 'href="?beside=2,3"' in text
    assert 'href="?beside=2" aria-current="true"' in text


def test_a_long_menu_can_be_searched(t):
    offers = tuple(Offer(str(n), f"№ {n}") for n in range(20))
    assert 'type="search"' in drawn(t, {"curator": offers})


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_filter_has_its_name_and_a_word_for_nothing(language):
    words = translator(language)
    names = [one.name for one in fields(Filters)] + ["school"]
    assert all(words.has(f"filter.{name}") and words.has(f"filter.{name}.none") for name in names)


def test_the_way_back_takes_the_place_of_one_chip(t):
    names = ("year", "territory", "curator", "grade", "beside")
    offered = {name: (Offer("1", "A"), Offer("2", "B")) for name in names}
    text = drawn(t, offered, Filters(grade=2), filters=Filters(year=2020, grade=2))
    in_bar, _, in_menu = text.partition('<summary class="chip ghost"')
    assert in_bar.count('<span class="chip') == 3
    assert in_menu.count('<span class="chip') == 2


def test_a_value_that_the_screen_does_not_have_is_said(t):
    foot = Foot(filters=Filters(territory=None), choices=PLACES)
    told = unanswered(t, foot, Filters(territory=99)).to_plotly_json()["props"]["html"]
    assert "Территория" in told


def test_what_is_answered_or_not_offered_is_not_spoken_of(t):
    foot = Foot(filters=Filters(territory=4), choices=PLACES)
    assert unanswered(t, foot, Filters(territory=4, subject="history")) is None
