"""The small world as somebody shows it."""

import base64
import gzip
import json
import re

import pytest

from data.decks import save_deck
from domain.filters import Filters
from domain.scope import Scope
from domain.slide import SlideSpec
from i18n import translator
from reports.show.showing import Showing
from slides.asking import asker
from slides.wanted import Wanted


@pytest.fixture
def shown(store):
    """Give a show of the world; ``schools`` limit who presents, ``pictures`` make a kept deck of their own."""

    def shown(*schools, ready="directors", pictures=(), is_anonymous=False, **filters):
        scope = Scope.only(*schools) if schools else Scope.all_schools()
        slides = [SlideSpec(*one) for one in pictures]
        kept = save_deck(store, name="Август", slides=slides, by="test") if slides else ""
        wanted = Wanted(ready="" if kept else ready, kept=kept, filters=Filters(**filters))
        return Showing(wanted, asker(store, scope), translator("ru"), is_anonymous=is_anonymous)

    return shown


@pytest.fixture
def unpacked():
    """Read a part of a file as its player does."""

    def unpacked(html, name):
        found = re.search(f'<script type="text/plain" id="{name}" data-packed>([^<]+)</script>', html)
        text = gzip.decompress(base64.b64decode(found[1])).decode()
        return json.loads(text) if name == "document" else text

    return unpacked
