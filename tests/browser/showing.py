"""What tests of the player share: a file with a hand-made deck, waiting until a slide is drawn."""

from dataclasses import replace
from pathlib import Path

from i18n import translator
from reports.show.document import Around, more_slides, show_document
from reports.show.page import page
from tests.sample_deck import sample_deck

FAULTS = Path(__file__).with_name("slides.js").read_text("utf-8")
DRAWN = '#stage[data-drawn]:not([data-drawn=""])'
ALL, NORTH, SCHOOL = "territory=&program=", "territory=3&program=", "school/15"


def sample_file(path, *, times=1, is_anonymous=False):
    """Write the sample deck, perhaps several times over, as a file with a narrower choice and one school in it."""
    t, deck = translator("ru"), sample_deck()
    deck = replace(deck, slides=deck.slides * times)
    offered = {"territory": [("", "вся"), ("3", "Северный")], "program": [("", "все"), ("shnor", "ШНОР")]}
    decks = {
        ALL: deck,
        NORTH: replace(deck, slides=deck.slides[2:4]),
        SCHOOL: replace(deck, slides=deck.slides[6:8]),
    }
    around = Around(deck.names, offered, is_anonymous=is_anonymous)
    document = show_document(deck, t, around) | more_slides(decks, t, names=deck.names)
    path.write_text(page(document, t, is_offline=True), "utf-8")
    return path.as_uri()


def drawn(page):
    page.wait_for_selector(DRAWN)
    return page


def pressed(page, *keys):
    for key in keys:
        page.keyboard.press(key)
    return drawn(page)


def place(page):
    """Give what the footer says of the place: «3 / 8»."""
    return page.locator("footer .page").inner_text()


def slides(page):
    """Go through all slides from the first."""
    pressed(page, "Home")
    for number in range(int(place(page).split("/")[1])):
        if number:
            pressed(page, "ArrowRight")
        yield page


def plain(locator):
    """Give a text as one would type it, with ordinary blanks."""
    return locator.inner_text().replace("\u00a0", " ")
