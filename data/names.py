"""How names of schools and territories are compared: what is written differently and means the same."""

from __future__ import annotations

import re
import unicodedata

LOGIN = re.compile(r"(?<![a-z])(?:sch|edu|ksh)\s*(\d{3,})(?!\d)", re.IGNORECASE)
BARE_LOGIN = re.compile(r"\d{5,}")
LOOKALIKES = str.maketrans("aceopxykmthb", "асеорхукмтнв")
NUMBER_SIGNS = re.compile(r"#|(?<!\w)n(?=\s*\d)")
NOT_WORDS = re.compile(r"[^\w]+|_+")


def login_number(text: str) -> str | None:
    """Find the number of a ФИС ОКО login anywhere in a text: ``sch…``, ``edu…``, ``ksh…`` are one school."""
    found = LOGIN.search(text)
    if found:
        return found.group(1)
    return text.strip() if BARE_LOGIN.fullmatch(text.strip()) else None


def has_login(text: str) -> bool:
    """Tell whether a text names a ФИС ОКО login with its prefix."""
    return LOGIN.search(text) is not None


def code_key(text: str) -> str:
    """Compare codes without regard to case and blanks."""
    return "".join(text.casefold().split())


def name_key(text: str) -> str:
    """Compare names without regard to case, ё, quotes, blanks, dashes, № and letters that look alike."""
    plain = unicodedata.normalize("NFKC", text.replace("№", " ")).casefold().replace("ё", "е")
    plain = NUMBER_SIGNS.sub(" ", plain).translate(LOOKALIKES)
    plain = re.sub(r"(?<=[а-я])(?=\d)", " ", plain)
    return NOT_WORDS.sub(" ", plain).strip()


def without_login(text: str) -> str:
    """Leave the name of ``edu991019 | МБОУ «СОШ № 19»`` and ``МБОУ «СОШ № 19»(edu991019)``."""
    return LOGIN.sub(" ", text).replace("|", " ").replace("( )", " ").strip(" ()")
