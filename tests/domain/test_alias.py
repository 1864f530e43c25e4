from domain.alias import MARKED, marked, marker, named, schools_in, through
from domain.slide import Deck, SchoolName, Slide, SlideSpec
from tests.sample_deck import sample_deck

TOWN = {2: "№ 2", 28: "№ 28", 7: "Гимназия № 7"}


def resolved(text, *, is_anonymous=False):
    names = {id_: SchoolName(f"Школа {short}", short, f"Школа {id_}я", f"{id_}я") for id_, short in TOWN.items()}
    slide = Slide(SlideSpec("compare", "spread"), text, "", None)
    return named(Deck("", (slide,), names), is_anonymous=is_anonymous).slides[0].title


def test_a_short_number_is_not_found_in_a_longer_one():
    assert marker(TOWN)("№ 28 и № 281") == f"{marked(28, is_short=True)} и № 281"


def test_the_longest_name_wins():
    assert marker(TOWN)("Гимназия № 7, № 2") == f"{marked(7, is_short=True)}, {marked(2, is_short=True)}"


def test_a_name_with_no_break_space_is_the_same_name():
    assert marker(TOWN)("№\N{NO-BREAK SPACE}28") == marked(28, is_short=True)


def test_the_word_before_makes_a_full_name():
    assert marker(TOWN, before="Школа")("Школа № 28: да") == f"{marked(28)}: да"


def test_marks_give_back_the_text_they_replaced():
    text = "Школа № 28 рядом с № 2"
    assert resolved(marker(TOWN, before="Школа")(text)) == text


def test_letters_leave_no_name():
    text = marker(TOWN, before="Школа")("Школа № 28 рядом с № 2")
    assert resolved(text, is_anonymous=True) == "Школа 28я рядом с 2я"


def test_without_names_nothing_is_marked():
    assert marker({})("№ 28") == "№ 28"


def test_schools_are_found_wherever_their_marks_stand():
    assert schools_in(sample_deck()) == {15, 40}


def test_a_named_deck_has_no_marks_left():
    texts = []
    through(named(sample_deck()).slides, lambda text: texts.append(text) or text)
    assert texts
    assert not [text for text in texts if MARKED.search(text)]
