"""Which schools, year and date a question is about, once the defaults are filled in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data.queries import plans, programs, results, sources, units
from data.store import Reader
from domain.filters import Filters
from domain.scope import Scope
from views import _chips, _town
from views._picked import CHIPS as PICKED
from views._picked import Picked
from views.footing import Choice, Footing

WORKING_KINDS = ("directions", "plan", "journal", "attendance")


@dataclass(frozen=True)
class Selection:
    """The schools that the filters leave, and what every view of them shares.

    ``filters``: as asked, with ``year`` (the latest school year with directions, plans or a journal; else
    the latest of which at least half as many schools have anything as of the fullest one) and ``as_of``
    (the latest status of a plan of that year) filled in; an unknown value of a chip is widened to its
    default. ``scope``: what the reader may see of the chosen municipality; ``narrowed``: the same limited to
    ``schools``. ``schools`` and ``all_schools`` (of the municipality): columns of ``queries.schools.schools``, by
    number; ``visible``: every school that the reader may see, those of the municipality first. ``memberships``:
    of ``year``; ``handed``: columns of ``queries.units.handed_in``, of all years and of every school of the scope;
    ``assessments``: columns of ``queries.results.assessments`` over ``narrowed``.
    """

    reader: Reader
    filters: Filters
    scope: Scope
    narrowed: Scope
    schools: pd.DataFrame
    all_schools: pd.DataFrame
    visible: pd.DataFrame
    memberships: pd.DataFrame
    handed: pd.DataFrame
    assessments: pd.DataFrame
    choices: dict[str, tuple[Choice, ...]]
    place: str

    @property
    def is_narrowed(self) -> bool:
        """Tell whether the filters leave out any school of the scope."""
        return len(self.schools) < len(self.all_schools)

    @property
    def years(self) -> frozenset[int]:
        """Give the school years of all facts of the scope."""
        return frozenset(self.handed["academic_year"].dropna().astype(int))

    def footing(
        self,
        *,
        filters: Filters | None = None,
        kinds: Sequence[str] | None = None,
        chips: Sequence[str] | None = None,
        years: Collection[int] | None = None,
    ) -> Footing:
        """Say what the view rests on.

        ``filters`` where the view resolved more, ``kinds`` of facts that it used (None: all), ``chips`` that
        it offers (None: all) in their order; ``as_of`` is a chip without choices. ``years`` are the school years
        it answers about (None: the chosen one); only those that have facts are said.
        """
        behind = sources.behind(self.reader, self.narrowed, kinds=kinds)
        return Footing(
            filters=filters or self.filters,
            choices={name: self.choices.get(name, ()) for name in self._offered(chips)},
            sources=behind,
            is_demo=self.reader.kind == "demo",
            municipality=self.place,
            data_date=self.filters.as_of if kinds is None or "plan" in kinds else None,
            data_years=self._covered(kinds, [self.filters.year] if years is None else years),
            loaded_at=None if behind.empty else pd.Timestamp(behind["loaded_at"].max()).to_pydatetime(),
            schools=len(self.schools),
            schools_total=len(self.all_schools),
            revision=self.reader.revision,
        )

    def _offered(self, chips: Sequence[str] | None) -> tuple[str, ...]:
        """Add the set of schools where it narrows a view that a territory narrows too: it must be seen."""
        names = tuple(chips or self.choices)
        asked = tuple(name for name in PICKED if getattr(self.filters, name) and name not in names)
        return (*names, *asked) if "territory" in names else names

    def _covered(self, kinds: Sequence[str] | None, years: Collection[int | None]) -> tuple[int, ...]:
        """Leave the years in which any of the schools has a fact of the kinds."""
        rows = self.handed if kinds is None else self.handed[self.handed["kind"].isin(list(kinds))]
        own = rows if self.narrowed.schools is None else rows[rows["school_id"].isin(list(self.narrowed.schools))]
        return tuple(sorted(set(own["academic_year"].dropna().astype(int)) & set(years)))


def select(reader: Reader, *, scope: Scope, filters: Filters, around: int | None = None) -> Selection:
    """Resolve the defaults and leave the schools that municipality, territory, program, curator and set leave.

    Of a profile the school ``around`` which it turns decides the municipality.
    """
    picked = Picked.read(reader, scope)
    town = _town.town(reader, scope, filters, around=picked.first(filters) if around is None else around)
    handed, members = units.handed_in(reader, town.scope), programs.memberships(reader, town.scope)
    known = _with_year(replace(filters, municipality=town.municipality), handed)
    chips = {
        "municipality": town.choices,
        "year": _chips.years(handed),
        "point": _chips.points(handed, year=known.year),
        "territory": _chips.territories(town.tree, town.schools),
        "program": _chips.programs(members),
        "curator": _chips.curators(members, town.schools, year=known.year),
    }
    known = _known(picked.known(known, town.schools), chips)
    chips |= picked.offered(known, town.schools)
    members = members[members["academic_year"] == known.year]
    left = picked.left(_leave(town.schools, known, tree=town.tree, members=members), known)
    narrowed = town.scope if len(left) == len(town.schools) else Scope(frozenset(map(int, left["school_id"])))
    assessments = results.assessments(reader, narrowed)
    known, works = _with_works(known, assessments)
    return Selection(
        reader=reader,
        filters=replace(known, as_of=known.as_of or _latest_status(reader, town.scope, known.year)),
        scope=town.scope,
        narrowed=narrowed,
        schools=left,
        all_schools=town.schools,
        visible=town.visible,
        memberships=members,
        handed=handed,
        assessments=assessments,
        choices=chips | works,
        place=town.place,
    )


def _with_year(filters: Filters, handed: pd.DataFrame) -> Filters:
    known = handed.dropna(subset=["academic_year"])
    if filters.year in set(known["academic_year"]) or known.empty:
        return filters
    working = known[known["kind"].isin(WORKING_KINDS)]
    if len(working):
        return replace(filters, year=int(working["academic_year"].max()))
    schools_of_year = known.groupby("academic_year")["school_id"].nunique()
    usual = schools_of_year[2 * schools_of_year >= schools_of_year.max()]
    return replace(filters, year=int(usual.index.max()))


def _known(filters: Filters, chips: dict[str, tuple[Choice, ...]]) -> Filters:
    asked = filters.to_query()
    offered = {name: {choice.value for choice in choices} for name, choices in chips.items()}
    return filters.without(*(name for name in offered if name in asked and asked[name] not in offered[name]))


def _with_works(filters: Filters, assessments: pd.DataFrame) -> tuple[Filters, dict[str, tuple[Choice, ...]]]:
    known = filters
    for chip in _chips.WORK_CHIPS:
        known = _known(known, {chip: _chips.works(assessments, known)[chip]})
    return known, _chips.works(assessments, known)


def _leave(everyone: pd.DataFrame, filters: Filters, *, tree: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    left = everyone
    if filters.territory is not None:
        nodes = _chips.subtree(tree, filters.territory)
        left = left[left["district_id"].isin(nodes)]
    if filters.program is not None:
        left = left[left["school_id"].isin(members.loc[members["program"] == filters.program, "school_id"])]
    if filters.curator is not None:
        curated = members.loc[members["curator_school_id"] == filters.curator, "school_id"]
        left = left[left["school_id"].isin(curated)]
    return left.reset_index(drop=True)


def _latest_status(reader: Reader, scope: Scope, year: int | None) -> date | None:
    if year is None:
        return None
    since = plans.statuses(reader, scope, academic_year=year)["since"]
    return None if since.empty else pd.Timestamp(since.max()).date()
