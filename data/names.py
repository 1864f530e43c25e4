"""How names of schools and territories are compared: what is written differently and means the same."""

from __future__ import annotations

import re
import unicodedata

LOGIN = re.compile(r"(?<![a-z])(?:sch|edu|ksh)\s*(\d{3,})(?!\d)", re.IGNORECASE)
BARE_LOGIN = re.compile(r"\d{5,}")
LOOKALIKES = str.maketrans("aceopxykmthb", "асеорхукмтнв")
NUMBER_SIGNS = re.compile(r"№|#|(?<!\w)n(?=\s*\d)")
NOT_WORDS = re.compile(r"[^\w]+|_+")
KINDS_OF_SCHOOL = (
    ("средняя общеобразовательная школа", "сош"),
    ("основная общеобразовательная школа", "оош"),
    ("начальная общеобразовательная школа", "нош"),
    ("средняя школа", "сош"),
)
LEGAL_PHRASE = re.compile(
    r"\b(?:(?:муниципальн|государственн|областн|краев|республиканск|частн|федеральн)\w*\s+)?"
    r"(?:(?:бюджетн|казенн|автономн|некоммерческ)\w*\s+)?"
    r"(?:общеобразовательн|образовательн)\w*\s+(?:учреждени|организаци)\w*"
)
LEGAL_FORMS = frozenset(
    "моу мбоу мкоу маоу мобу моку моау боу коу аоу оу гоу гбоу гкоу гаоу гобу обоу огбоу огкоу кгбоу кгкоу"
    " чоу чуоо ноу ано анoо фгкоу фгбоу мбу мку мау".split()
)


def login_number(text: str) -> str | None:
    """Find the number of a ФИС ОКО login anywhere in a text: ``sch…``, ``edu…``, ``ksh…`` are one school."""
    found = LOGIN.search(text)
    if found:
        return found.group(1)
    return text.strip() if BARE_LOGIN.fullmatch(text.strip()) else None


def code_key(text: str) -> str:
    """Compare codes without regard to case and blanks."""
    return "".join(text.casefold().split())


def name_key(text: str) -> str:
    """Compare names without regard to case, ё, quotes, blanks, dashes, № and letters that look alike."""
    plain = unicodedata.normalize("NFKC", text.replace("№", " № ")).casefold().replace("ё", "е")
    plain = NUMBER_SIGNS.sub(" ", plain).translate(LOOKALIKES)
    plain = re.sub(r"(?<=[а-я])(?=\d)", " ", plain)
    return NOT_WORDS.sub(" ", plain).strip()


def loose_key(text: str) -> str:
    """Compare names without their legal form either: «МБОУ «СОШ № 19»» and «сош 19» are one."""
    plain = LEGAL_PHRASE.sub(" ", name_key(text))
    for long, short in KINDS_OF_SCHOOL:
        plain = plain.replace(long, short)
    return " ".join(word for word in plain.split() if word not in LEGAL_FORMS)


def without_login(text: str) -> str:
    """Leave the name of ``edu991019 | МБОУ «СОШ № 19»`` and ``МБОУ «СОШ № 19»(edu991019)``."""
    return LOGIN.sub(" ", text).replace("|", " ").replace("( )", " ").strip(" ()")
