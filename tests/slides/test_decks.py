"""Decks of the demonstration and of the small world: what stands on slides is what the views say."""

import re
import tomllib

import pytest

from domain.alias import named, schools_in, through
from domain.filters import Filters
from domain.scope import Scope
from domain.slide import Bars, Grid, Radar, Scatter, SlideSpec
from i18n import LANGUAGES, translator
from slides.asking import asker
from slides.catalogue import PICTURES, draw_of, pictures_of
from slides.decks import FILE, READY, build, ready_specs, slides_of

RU = translator("ru")
HOME, OTHER = "Светлоярск", "Предгорск"


@pytest.fixture(scope="module")
def ask(built):
    return asker(built.store, Scope.all_schools())


@pytest.fixture(scope="module")
def towns(ask):
    choices = ask("schools", Filters(municipality=0)).footing.choices["municipality"]
    return {choice.name: int(choice.value) for choice in choices if choice.name}


@pytest.fixture(scope="module")
def curator(ask, towns):
    return int(ask("curator", Filters(municipality=towns[HOME])).curators["school_id"].iloc[0])


@pytest.fixture(scope="module")
def school(ask, towns, curator):
    return ask("curator", Filters(municipality=towns[HOME], curator=curator)).members["school_id"].iloc[0]


def texts_of(value):
    found = []
    through(value, lambda text: found.append(text) or text)
    return found


def deck_of(ask, name, filters, *, t=RU, school_id=None):
    specs = ready_specs(name, ask=ask, filters=filters, school_id=school_id)
    return build(specs, title=name, ask=ask, t=t)


EVERY = [(view, picture) for view, pictures in PICTURES.items() for picture in pictures]


@pytest.mark.parametrize(("view", "picture"), EVERY, ids=lambda one: one)
def test_every_picture_is_drawn_of_the_demonstration(ask, towns, curator, school, view, picture):
    town = towns[OTHER] if picture == "contracts" else towns[HOME]
    asked = f"{view}/{school}" if view in ("school", "visit") else view
    filters = Filters(municipality=town, curator=curator if view == "curator" else None)
    slides, names = slides_of(SlideSpec(asked, picture, filters), ask=ask, t=RU)
    assert slides
    for slide in slides:
        assert slide.title
        assert slide.picture is not None
        assert len(set(slide.questions)) == 3
        assert slide.code.startswith(view)
        assert slide.is_demo
        assert not [text for text in texts_of(slide) if re.search(r"[{}]|nan\b|None", text)]
    assert schools_in(slides) <= set(names)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("view", "picture"), EVERY, ids=lambda one: one)
def test_every_picture_has_a_name_and_three_questions(view, picture, language):
    t = translator(language)
    words = [t(f"slide.{view}.{picture}"), *(t(f"slide.{view}.{picture}.question.{n}") for n in (1, 2, 3))]
    assert len(set(words)) == 4
    assert all(words)


def test_ready_decks_are_those_of_the_file():
    decks = tomllib.loads(FILE.read_text("utf-8"))["deck"]
    assert tuple(deck["code"] for deck in decks) == READY
    entries = [entry for deck in decks for entry in deck["slides"]]
    assert all(draw_of(entry["view"], entry["picture"]) for entry in entries)


@pytest.mark.parametrize("name", READY)
def test_letters_hide_every_school_of_a_ready_deck(ask, towns, name, school, curator):
    filters = Filters(municipality=towns[HOME], curator=curator if name == "curators" else None)
    deck = deck_of(ask, name, filters, school_id=int(school))
    schools = ask("schools", Filters(municipality=towns[HOME])).schools
    shown = " | ".join(texts_of(named(deck, is_anonymous=True).slides))
    known = " | ".join(texts_of(named(deck).slides))
    numbered = [str(name) for name in schools["school"]]
    assert any(name in known for name in numbered)
    assert not [name for name in numbered if re.search(rf"{re.escape(name)}(?!\d)", shown)]


def test_letters_do_not_follow_the_numbers(ask, towns):
    deck = deck_of(ask, "directors", Filters(municipality=towns[HOME]))
    by_number = [deck.names[school].letter for school in sorted(deck.names)]
    assert len(set(by_number)) == len(by_number)
    assert by_number != sorted(by_number, key=lambda letter: (len(letter), letter))


def test_a_deck_of_a_school_is_only_of_it(ask, school):
    deck = deck_of(ask, "school", Filters(), school_id=int(school))
    assert {slide.spec.view for slide in deck.slides} == {f"school/{school}"}


def test_a_deck_of_no_school_has_no_slides(ask):
    assert not deck_of(ask, "school", Filters()).slides


def test_an_unknown_deck_is_a_mistake(ask):
    with pytest.raises(KeyError):
        ready_specs("none", ask=ask, filters=Filters())


def test_english_slides_are_english(ask, towns):
    deck = deck_of(ask, "directors", Filters(municipality=towns[HOME]), t=translator("en"))
    questions = " ".join(text for slide in deck.slides for text in slide.questions)
    assert not re.search("[а-яё]", questions, re.IGNORECASE)


class TestSameNumbers:
    """What is drawn is what the view gave."""

    def drawn(self, ask, view, picture, filters):
        slides, _ = slides_of(SlideSpec(view, picture, filters), ask=ask, t=RU)
        return slides[0].picture, ask(view, filters)

    def test_points_are_the_schools_that_may_be_shown(self, ask, towns):
        picture, result = self.drawn(ask, "compare", "spread", Filters(municipality=towns[HOME]))
        assert isinstance(picture, Scatter)
        rows = result.schools[~result.schools["is_suppressed"].astype(bool)]
        expected = {
            int(school): (float(x), round(float(y), 2))
            for school, x, y in zip(rows["school_id"], rows["both"], rows["lowered_pct"], strict=True)
        }
        assert {dot.school_id: (dot.x, dot.y) for group in picture.groups for dot in group.dots} == expected

    def test_beside_results_stand_findings_about_results(self, ask, school):
        slides, _ = slides_of(SlideSpec(f"school/{school}", "results"), ask=ask, t=RU)
        notes = " ".join(line.text for line in slides[0].notes)
        beside = " ".join(line.text for line in slides[0].lines)
        assert "медиана" in notes
        assert beside
        assert "медиана" not in beside

    def test_limits_reach_the_largest_school(self, ask, towns):
        picture, result = self.drawn(ask, "compare", "spread", Filters(municipality=towns[HOME]))
        largest = float(result.limits["participants"].max())
        assert {curve.xs[-1] for curve in picture.curves} == {largest}

    def test_bars_of_directions_are_the_shares(self, ask, towns):
        picture, result = self.drawn(ask, "directions", "choices", Filters(municipality=towns[HOME]))
        assert isinstance(picture, Bars)
        assert picture.series[0].values == tuple(round(float(one), 2) for one in result.choices["share_pct"])
        assert picture.series[0].texts[1].startswith("82,3")

    def test_plans_add_up_to_all_of_them(self, ask, towns):
        picture, result = self.drawn(ask, "overview", "plans", Filters(municipality=towns[HOME]))
        done, left = (sum(series.values) for series in picture.series)
        assert (done, left) == (48, 14)
        assert done + left == len(result.plan_list)

    def test_a_radar_shows_positions_and_words(self, ask, school):
        picture, result = self.drawn(ask, f"school/{school}", "radar", Filters())
        assert isinstance(picture, Radar)
        subject = picture.series[-1]
        own = result.values[result.values["is_subject"].astype(bool)]
        assert [None if one is None else round(one, 2) for one in subject.values] == [
            None if missing else round(float(position), 2)
            for position, missing in zip(own["position"], own["position"].isna(), strict=True)
        ]
        assert len(subject.texts) == len(picture.axes)

    def test_long_tables_are_split_evenly(self, ask, towns):
        slides, _ = slides_of(SlideSpec("risks", "heat", Filters(municipality=towns[HOME])), ask=ask, t=RU)
        sizes = [len(slide.picture.rows) for slide in slides]
        assert len(slides) == 2
        assert max(sizes) - min(sizes) <= 1
        assert all(isinstance(slide.picture, Grid) for slide in slides)


def test_hidden_schools_stand_on_no_slide(world):
    ask = asker(world.store, Scope.all_schools())
    slides, _ = slides_of(SlideSpec("compare", "spread"), ask=ask, t=RU)
    shown = {dot.school_id for slide in slides for group in slide.picture.groups for dot in group.dots}
    assert shown
    assert 5 not in shown


@pytest.mark.parametrize(("view", "picture"), EVERY, ids=lambda one: one)
def test_an_empty_store_has_slides_that_say_so(empty_store, view, picture):
    ask = asker(empty_store, Scope.all_schools())
    spec = SlideSpec(f"{view}/1" if view in ("school", "visit") else view, picture)
    assert slides_of(spec, ask=ask, t=RU)[0] == []
    told, _ = slides_of(spec, ask=ask, t=RU, keeps_empty=True)
    assert [slide.subtitle for slide in told] == [RU("on_slide.empty")]


def test_pictures_are_offered_by_the_view_of_a_screen():
    assert "radar" in pictures_of("school/12")
    assert pictures_of("nothing") == ()


def test_a_scope_sees_only_its_own_schools(built, towns):
    mine = frozenset({1, 2, 3})
    ask = asker(built.store, Scope(mine))
    deck = deck_of(ask, "directors", Filters(municipality=towns[HOME]))
    assert set(deck.names) <= mine
