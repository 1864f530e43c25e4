"""The page of the player: linked on a server, whole in a file."""

import base64
import hashlib
import random
import re
from dataclasses import replace

import pytest

from domain.slide import Radar, SchoolName
from figures.slide_parts import PRESENTED
from i18n import translator
from reports.show.document import Around, more_slides, school_key, show_document
from reports.show.page import page, player_script, player_style
from tests.sample_deck import sample_deck

DECK = sample_deck()
T = translator("ru")
MOST_BYTES = 3_000_000


def document(deck=DECK):
    return show_document(deck, T, Around(deck.names))


def test_a_server_links_what_browsers_keep():
    html = page(document(), T, is_offline=False)
    assert re.search(r'src="/present/player\.js\?v=[0-9a-f]{12}"', html)
    assert re.search(r'href="/present/player\.css\?v=[0-9a-f]{12}"', html)
    assert re.search(r'src="/assets/plotly\.min\.js\?m=[\d.]+"', html)
    assert len(html) < 100_000


def test_a_file_links_nothing_and_forbids_every_request(unpacked):
    html = page(document(), T, is_offline=True)
    bare = re.sub(r">[A-Za-z0-9+/=]{200,}<", "><", html)
    assert not re.search(
        r"""(?:src|href)\s*=|url\((?!data:)|@import""", re.sub(r"<script>.*?</script>", "", bare, flags=re.S)
    )
    policy = re.search('content="(default-src[^"]+)"', html)[1]
    assert policy.startswith("default-src 'none';")
    assert "connect-src 'none'" in policy
    assert "unsafe-eval" not in policy
    (script,) = re.findall("<script>(.*?)</script>", html, re.DOTALL)
    for text in (script, unpacked(html, "plotly")):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_the_player_asks_for_no_foreign_address():
    foreign = set(
        re.findall(r"(?:https?:)?//[\w.]+", re.sub(r"^\s*//.*$", "", player_script() + player_style(), flags=re.M))
    )
    assert foreign <= {"http://www.w3.org"}
    assert "innerHTML" not in player_script()


def test_a_packed_document_is_the_document(unpacked):
    html = page(document(), T, is_offline=True)
    assert unpacked(html, "document")["slides"][2]["title"] == DECK.slides[2].title


@pytest.mark.parametrize("is_offline", [True, False])
def test_no_text_ends_its_element(is_offline):
    evil = "</script><script>alert(1)</script>"
    html = page(document(replace(DECK, title=evil)), T, is_offline=is_offline)
    assert evil not in html
    assert "&lt;/script&gt;" in html


def test_both_themes_have_every_colour():
    html = page(document(), T, is_offline=False, theme="dark")
    assert 'data-theme="dark"' in html
    for tokens in PRESENTED.values():
        assert f"--surface:{tokens.surface};" in html
        assert f"--seq_5:{tokens.seq[5]};" in html


def test_sixty_two_schools_stay_under_three_megabytes():
    luck = random.Random(62)
    names = {n: SchoolName(f"Школа № {n}", f"№ {n}", f"Школа {n}", str(n)) for n in range(62)}
    decks = {"territory=&program=": DECK}
    decks |= {f"territory={n}&program=": shaken(luck, f"округ {n}") for n in range(24)}
    decks |= {school_key(n): shaken(luck, f"школа {n}") for n in names}
    whole = document() | more_slides(decks, T, names=names)
    assert len(whole["slides"]) > 600
    assert len(page(whole, T, is_offline=True).encode()) < MOST_BYTES


def shaken(luck, title):
    """Give the deck with other values everywhere, as another school has them."""

    def other(text):
        return re.sub(r"\d", lambda _: str(luck.randrange(10)), text)

    slides = []
    for slide in DECK.slides:
        picture = slide.picture
        if isinstance(picture, Radar):
            series = (
                replace(one, values=tuple(round(luck.uniform(0, 100), 2) for _ in one.values))
                for one in picture.series
            )
            picture = replace(picture, series=tuple(series))
        lines = tuple(replace(line, text=other(line.text)) for line in slide.notes)
        slides.append(
            replace(slide, title=f"{title}: {slide.title}", picture=picture, lines=lines[:3], notes=lines)
        )
    return replace(DECK, slides=tuple(slides))
