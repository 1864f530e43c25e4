"""The file holds what its author may see, and all choices of it."""

import pytest

from reports.show.offline import offline_bytes
from slides.wanted import NoDeck

PICTURES = (("compare", "spread"), ("directions", "choices"))  # a view more costs a second for each choice


def test_a_file_holds_every_choice_and_every_school(shown, unpacked):
    document = unpacked(offline_bytes(shown(pictures=PICTURES)).decode(), "document")
    assert document["addresses"] == {}
    assert {"school/1", "school/2", "school/3", "school/4"} <= document["decks"].keys()
    choices = [name for name in document["decks"] if name.startswith("territory")]
    assert len(choices) > 4
    assert all(document["decks"][name] for name in choices)
    assert max(place for places in document["decks"].values() for place in places) < len(document["slides"])
    texts = [str(slide) for slide in document["slides"]]
    assert len(set(texts)) == len(texts)


def test_a_file_names_no_school_that_its_author_may_not_see(shown, unpacked):
    html = offline_bytes(shown(1, 4, pictures=PICTURES)).decode()
    document = unpacked(html, "document")
    assert document["schools"] == [1, 4]
    assert document["names"].keys() == {"1", "4"}
    assert not any(name in str(document) for name in ("№ 2", "№\u00a02", "Гимназия", "№ 5", "№\u00a05"))
    assert {name for name in document["decks"] if name.startswith("school/")} <= {"school/1", "school/4"}


def test_a_narrowed_file_leads_to_the_schools_of_its_selection(shown, unpacked):
    document = unpacked(offline_bytes(shown(pictures=PICTURES[1:], program="shnor")).decode(), "document")
    assert document["schools"] == [1, 2, 4]
    assert document["chosen"] == {"territory": "", "program": "shnor"}


def test_nothing_to_show_is_told(shown):
    with pytest.raises(NoDeck):
        offline_bytes(shown(ready="nothing"))
