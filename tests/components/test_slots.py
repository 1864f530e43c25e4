from dash import html, no_update

from components.slots import COMMON, SEEN, Slot, changed, grid, inputs, outputs, slot_id

SLOTS = (Slot("keys", 12, 110), Slot("words", 5, is_words=True))


def test_a_slot_has_its_span_and_a_skeleton_of_its_height():
    cells = grid("page", SLOTS)[0].children
    assert [cell.className for cell in cells] == ["cell c12", "cell c5 words"]
    assert cells[0].children.style == {"minHeight": "110px"}


def test_every_slot_is_an_output_and_is_laid_out():
    assert set(outputs("page", SLOTS)) == {*COMMON, SEEN, "keys", "words"}
    assert {cell.id for cell in grid("page", SLOTS)[0].children} == {"page-keys", "page-words"}


def test_the_address_asks_and_the_rest_only_tells():
    kinds = {name: type(given).__name__ for name, given in inputs("page").items()}
    assert kinds == {"search": "Input", "path": "State", "seen": "State"}


def test_only_what_changed_is_sent():
    first = changed({"keys": html.P("1"), "words": html.P("а")}, None)
    second = changed({"keys": html.P("2"), "words": html.P("а")}, first[SEEN])
    assert second["keys"].children == "2"
    assert second["words"] is no_update


def test_what_is_gone_is_emptied_once():
    first = changed({"keys": html.P("1")}, None)
    second = changed({"keys": None}, first[SEEN])
    assert second["keys"] is None
    assert changed({"keys": None}, second[SEEN])["keys"] is no_update


def test_ids_are_prefixed_by_their_page():
    assert slot_id("compare", "keys") == "compare-keys"


def test_neighbours_of_one_pile_share_a_column():
    slots = (Slot("keys"), Slot("a", 7, pile="left"), Slot("b", 7, pile="left"), Slot("c", 5, pile="right"))
    laid = grid("page", slots)[0].children
    assert [part.className for part in laid] == ["cell c12", "pile cells c7", "pile cells c5"]
    assert [cell.id for cell in laid[1].children] == ["page-a", "page-b"]
