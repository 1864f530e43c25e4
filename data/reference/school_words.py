"""Words of school names that do not tell schools apart."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from data.names import name_key
from data.reference.reading import read


def is_legal_form(word: str) -> bool:
    """Tell whether a word is a legal form such as МБОУ."""
    return name_key(word) in _school_words()[0]


def is_plain_kind(words: str) -> bool:
    """Tell whether words before a number name nothing but an ordinary school."""
    return name_key(words) in _plain_kinds()


@functools.cache
def _plain_kinds() -> frozenset[str]:
    return frozenset(map(name_key, read("school_names.toml")["plain_kinds"]))


@functools.cache
def _school_words() -> tuple[frozenset[str], re.Pattern[str], Mapping[str, str]]:
    table = read("school_names.toml")
    phrase = re.compile(rf"\b(?:(?:{table['legal_adjectives']})\w* )*{table['legal_nouns']}")
    return frozenset(table["legal_forms"]), phrase, table["kinds"]


def loose_key(name: str) -> str:
    """Compare names of schools without their legal form: «МБОУ «СОШ № 19»» and «сош 19» are one."""
    forms, phrase, kinds = _school_words()
    plain = phrase.sub(" ", name_key(name))
    for long, short in kinds.items():
        plain = plain.replace(long, short)
    return " ".join(word for word in plain.split() if word not in forms)


@functools.cache
def _place_words() -> frozenset[str]:
    return frozenset(read("school_names.toml")["place_words"])


def loose_place(name: str) -> str:
    """Compare municipalities without the words for what they are: «г. Омск» and «город Омск» are one."""
    plain = name_key(name)
    return " ".join(word for word in plain.split() if word not in _place_words()) or plain
