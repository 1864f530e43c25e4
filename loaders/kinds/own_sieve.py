"""The rows of a table on their way to facts: each fault is said, a faulty row is set aside once."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

import pandas as pd

from data.facts import Facts
from loaders.cells import as_number, as_text, each_once
from loaders.kinds.account import Account
from loaders.kinds.own_cells import as_class, as_date, as_school_year, as_whole
from loaders.kinds.own_units import row_ranges
from loaders.kinds.own_words import Vocabulary
from loaders.laid_out import Counted, LaidOut
from loaders.ranges import row_ranges as ranges_of

Params = Callable[[int], Mapping[str, str | int | float]]
_LARGEST = 10_000_000


class Schools(Protocol):
    """Whatever knows which school a cell means, and what it might mean instead."""

    def resolve(self, ref: object) -> str | None:
        """Give the code of the one school that is meant."""

    def nearest(self, ref: object) -> tuple[str, ...]:
        """Give names that are written alike."""


class Sieve:
    """Reads the columns of a laid-out table, gathering what is wrong; what cannot be read comes out missing."""

    def __init__(self, laid_out: LaidOut) -> None:
        self._frame = laid_out.frame
        self._account = Account(laid_out)

    def text(self, field: str, *, required: bool = True) -> pd.Series:
        """Read words as they stand; blank is an empty string where allowed."""
        return self._read(field, as_text, code="missing_value", required=required).fillna("")

    def whole(self, field: str, *, least: int = 0, most: int = _LARGEST, blank: int | None = None) -> pd.Series:
        """Read whole numbers within bounds; ``blank`` is what an empty cell means, without it that is a fault."""
        numbers = self._whole(field, least=least, most=most, required=blank is None)
        return numbers if blank is None else numbers.where(~self.blank(field), blank)

    def whole_if_any(self, field: str, *, least: int = 0, most: int = _LARGEST) -> pd.Series:
        """Read whole numbers within bounds where the cells are filled."""
        return self._whole(field, least=least, most=most, required=False)

    def number_if_any(self, field: str, *, among: pd.Series | None = None) -> pd.Series:
        """Read numbers where the cells are filled; ``among`` tells which rows should have numbers there."""
        numbers = pd.Series(each_once(self._frame[field], _finite), self._frame.index, dtype=object).astype(float)
        unread = numbers.isna() & ~self.blank(field)
        self.fault(unread if among is None else unread & among, "not_a_number", field=field)
        return numbers

    def classes(self, field: str) -> pd.Series:
        """Read grades and classes as pairs of grade and label; of a whole grade the label is empty."""
        return self._read(field, as_class, code="not_a_class", required=True)

    def school_year(self, field: str, *, required: bool = True) -> pd.Series:
        """Read school years as their first year."""
        return self._read(field, as_school_year, code="bad_school_year", required=required).astype("Int64")

    def day(self, field: str, *, required: bool = True) -> pd.Series:
        """Read dates in the usual spellings."""
        return self._read(field, as_date, code="bad_date", required=required)

    def word(self, field: str, words: Vocabulary, *, blank: str | None = None) -> pd.Series:
        """Read words of a vocabulary as what they mean; a fault names the words that would do."""
        codes = self._read(
            field,
            lambda cell: words.meaning(as_text(cell) or ""),
            code="unknown_word",
            required=blank is None,
            params=lambda _: {"allowed": "; ".join(words.offered)},
        )
        return codes if blank is None else codes.where(~self.blank(field), blank)

    def word_by(self, field: str, group: pd.Series, words: Mapping[str, Vocabulary]) -> pd.Series:
        """Read words of the vocabulary of each row's group; rows without a group stay without a word."""
        codes = pd.Series(None, self._frame.index, dtype=object)
        for name, vocabulary in words.items():
            rows = group.index[(group == name).to_numpy(dtype=bool)]
            read = functools.partial(_meaning, vocabulary)
            codes[rows] = each_once(self._frame.loc[rows, field], read)
        unread, blank = group.isin(list(words)) & codes.isna(), self.blank(field)
        self.fault(unread & blank, "missing_value", field=field)
        offered = {name: "; ".join(vocabulary.offered) for name, vocabulary in words.items()}
        self.fault(
            unread & ~blank, "unknown_word", field=field, params=lambda row: {"allowed": offered[group[row]]}
        )
        return codes

    def school(
        self, field: str, resolver: Schools, *, code: str = "unknown_school", required: bool = True
    ) -> pd.Series:
        """Read schools by any of their names; an unknown one is said once with its rows and the nearest names."""
        names = pd.Series(each_once(self._frame[field], as_text), self._frame.index, dtype=object)
        schools = pd.Series(each_once(names, lambda name: resolver.resolve(name or "")), names.index, dtype=object)
        if required:
            self.fault(names.isna(), "missing_value", field=field)
        unknown = names[schools.isna() & names.notna()]
        for name, ranges in row_ranges(unknown).items():
            rows = unknown.index[unknown == name]
            near = ", ".join(resolver.nearest(name))
            said = {"rows": ranges, "pupils": len(rows), "nearest": near, "name": name}
            self._account.say(code, said, row=int(rows[0]), field=field)
        self._account.set_aside(names.index.isin(unknown.index), code)
        return schools

    def blank(self, field: str) -> pd.Series:
        """Tell which cells of a column say nothing."""
        blank = each_once(self._frame[field], lambda cell: as_text(cell) is None)
        return pd.Series(blank, self._frame.index).astype(bool)

    def fault(self, faulty: pd.Series, code: str, *, field: str, params: Params | None = None) -> None:
        """Say a fault of every row of the mask; whether it sets the rows aside is data of the layout."""
        rows = self._frame.index
        self._account.fault(
            faulty.fillna(value=False).to_numpy(dtype=bool),
            code,
            field=field,
            params=lambda position: params(rows[position]) if params else {},
        )

    def once(self, clean: pd.DataFrame, key: Sequence[str], *, field: str) -> None:
        """Set aside rows that repeat the key of an earlier good row, naming that row."""
        good = self.kept(clean)
        repeated = good.duplicated(list(key)).reindex(clean.index, fill_value=False)
        if repeated.any():
            rows = good.index.to_series()
            first = rows.groupby([good[name] for name in key], dropna=False).transform("min")
            self.fault(repeated, "repeated_key", field=field, params=lambda row: {"first": int(first[row])})

    def leave(self, rows: pd.Series, code: str) -> None:
        """Set rows aside and say them once, all together."""
        mask = rows.to_numpy(dtype=bool)
        if mask.any():
            self._account.say(code, {"rows": ranges_of(self._frame.index.to_numpy()[mask])})
            self._account.set_aside(mask, code)

    def say(
        self, code: str, params: Mapping[str, str | int | float] = MappingProxyType({}), *, row: int | None = None
    ) -> None:
        """Say a fault of the file or of a line that is no row."""
        self._account.say(code, params, row=row)

    @property
    def unfaulted(self) -> pd.Series:
        """Tell which rows are not set aside so far."""
        return pd.Series(self._account.kept, self._frame.index)

    def kept(self, clean: pd.DataFrame) -> pd.DataFrame:
        """Give the rows without a fault so far."""
        return clean[self._account.kept]

    def counted(self, facts: Facts, *, context: str = "") -> Counted:
        """Close the account: rows that are not set aside are in the facts; a file without any is refused."""
        if not self._account.kept.any():
            self._account.say("nothing_counted")
        return self._account.counted(facts, context=context)

    def _whole(self, field: str, *, least: int, most: int, required: bool) -> pd.Series:
        said = {"least": least, "most": most}
        read = functools.partial(as_whole, least=least, most=most)
        column = self._read(field, read, code="not_whole", required=required, params=lambda _: said)
        return column.astype("Int64")

    def _read(
        self,
        field: str,
        read: Callable[[object], object],
        *,
        code: str,
        required: bool,
        params: Params | None = None,
    ) -> pd.Series:
        column = pd.Series(each_once(self._frame[field], read), self._frame.index, dtype=object)
        blank = self.blank(field)
        if required:
            self.fault(blank, "missing_value", field=field)
        self.fault(column.isna() & ~blank, code, field=field, params=params)
        return column


def _meaning(vocabulary: Vocabulary, cell: object) -> str | None:
    return vocabulary.meaning(as_text(cell) or "")


def _finite(cell: object) -> float | None:
    number = as_number(cell)
    return number if number is not None and abs(number) < float("inf") else None
