"""Which school a login, code or name means; apart from the store, so that reading processes start without it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from rapidfuzz import process

from data.facts import SchoolEntry
from data.likeness import LIKE_ENOUGH, likeness
from data.municipalities import Municipalities
from data.names import code_key, has_login, login_number, name_key, without_login
from data.reference import loose_key

NEAREST = 3
KEYS: dict[str, Callable[[str], str]] = {
    "fis_oko": lambda text: login_number(text) or code_key(text),
    "code": code_key,
    "name": name_key,
    "remembered": name_key,
}


@dataclass
class Resolver:
    """Names of schools by what they mean; ``known`` is (system, key) -> codes of the schools so named."""

    known: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    present: dict[str, set[str]] = field(default_factory=dict)
    loose: dict[str, set[str]] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    logins: dict[str, set[str]] = field(default_factory=dict)
    municipalities: Municipalities = field(default_factory=Municipalities)

    def resolve(self, ref: object) -> str | None:
        """Give the code of the one school that is meant; None when none is known or several are."""
        text = _text(ref)
        login = login_number(text)
        if login is not None and (code := _only(self.known.get(("fis_oko", login)))):
            return code
        code = _only(self.known.get(("code", code_key(text)))) or self._by_name(without_login(text))
        # a name beside a login is believed unless that school is known by another login
        return None if code and login and login not in self.logins.get(code, {login}) else code

    def resolve_code(self, text: str, *, issuer: str) -> str | None:
        """Give the school of a code that an exam's organisers issued; never one that has another such code.

        Codes without an issuer are tried next: they are the schools' own, and exams may use the same. Numbers of
        logins are codes too, but never those of exams.
        """
        told = code_key(text)
        for key in dict.fromkeys((told, told.lstrip("0"))):
            issued = _only(self.known.get(("code", code_key(issued_code(issuer, key)))))
            own = _only(self.known.get(("code", key)))
            is_login = own is not None and key in self.logins.get(own, ())
            if issued or own and not is_login and not self._has_code_of(own, issuer):
                return issued or own
        return _only(self.known.get(("remembered", name_key(text))))

    def nearest(self, ref: object) -> tuple[str, ...]:
        """Give up to three names of schools that are written alike or have the same number, the likest first."""
        wanted = loose_key(without_login(_text(ref)))
        if not wanted:
            return ()
        found = process.extract(
            wanted, self.loose.keys(), scorer=likeness, limit=3 * NEAREST, score_cutoff=LIKE_ENOUGH
        )
        names = dict.fromkeys(self.shown[code] for key, _, _ in found for code in sorted(self.loose[key]))
        return tuple(names)[:NEAREST]

    def add(self, code: str, names: Iterable[tuple[str, str]], *, short_name: str) -> None:
        """Make a school known by its code, names and the short name it has now."""
        self.shown[code] = short_name
        self.present.setdefault(name_key(short_name), set()).add(code)
        for system, value in (("code", code), ("name", short_name), *names):
            key = KEYS[system](value)
            self.known.setdefault((system, key), set()).add(code)
            if system == "fis_oko":
                self.logins.setdefault(code, set()).add(key)
            if system in ("name", "remembered"):
                self.loose.setdefault(loose_key(value), set()).add(code)

    def add_identity(self, code: str, names: Iterable[tuple[str, str]]) -> None:
        """Make a school known by its code and logins only."""
        for system, value in (("code", code), *names):
            if system in ("code", "fis_oko"):
                self.known.setdefault((system, KEYS[system](value)), set()).add(code)

    def identities(self, entry: SchoolEntry) -> set[str]:
        """Give the schools that an entry of a registry names by code or logins: one, none or, a fault, more."""
        logins = [("fis_oko", login)] if (login := login_number(entry.code)) else []
        keys = [("code", code_key(entry.code)), *logins]
        keys += [(system, KEYS[system](value)) for system, value in entry.names if system in ("code", "fis_oko")]
        return set[str]().union(*(self.known.get(key, ()) for key in keys))

    def namesake(self, entry: SchoolEntry) -> str | None:
        """Give the one known school of the same name, unless other logins say that it is another school."""
        code = _only(self.present.get(name_key(entry.short_name)))
        logins = {KEYS[system](value) for system, value in entry_names(entry) if system == "fis_oko"}
        return None if code and logins and self.logins.get(code, logins).isdisjoint(logins) else code

    def enlist(self, entries: Iterable[SchoolEntry]) -> list[str]:
        """Learn one registry and give the code of each entry's school; inside a registry a name is no identity."""
        codes: list[str] = []
        for entry in entries:
            same = self.identities(entry)
            by_name = None if same else self.namesake(entry)
            code = min(same, default=None) or (by_name if by_name not in codes else None) or entry.code
            codes.append(code)
            self.municipalities.learn(entry.territory)
            self.add(code, entry_names(entry), short_name=entry.short_name)
        return codes

    def _has_code_of(self, code: str, issuer: str) -> bool:
        start = code_key(issued_code(issuer, ""))
        return any(
            system == "code" and key.startswith(start) and code in codes
            for (system, key), codes in self.known.items()
        )

    def _by_name(self, text: str) -> str | None:
        exact = name_key(text)
        return (
            _only(self.present.get(exact))
            or _only(self.known.get(("remembered", exact)))
            or _only(self.known.get(("name", exact)))
            or (_only(self.loose.get(loose_key(text))) if exact else None)
        )


def issued_code(issuer: str, code: str) -> str:
    """Write a code so that it is not mixed up with codes of others: «ОГЭ 5801»."""
    return f"{issuer} {code}"


def entry_names(entry: SchoolEntry) -> Iterator[tuple[str, str]]:
    """Give every name that an entry of a registry tells about its school."""
    yield "code", entry.code
    if has_login(entry.code):
        yield "fis_oko", entry.code
    yield "name", entry.short_name
    if entry.full_name:
        yield "name", entry.full_name
    yield from entry.names


def _only(codes: set[str] | None) -> str | None:
    return next(iter(codes)) if codes is not None and len(codes) == 1 else None


def _text(ref: object) -> str:
    if isinstance(ref, float) and ref.is_integer():
        return str(int(ref))
    return "" if ref is None else str(ref)
