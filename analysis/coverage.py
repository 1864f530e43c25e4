"""Who has handed in what, against what could be expected of them.

A grid has a row for each thing, a column for each school, and says yes or no.
"""

from __future__ import annotations

import numpy as np
import pandas as pd


def grid(rows: pd.DataFrame, *, row: str, schools: pd.Index) -> pd.DataFrame:
    """Make a grid of ``row, school_id`` pairs over the given schools; rows of other schools are left out."""
    places, names = pd.factorize(rows[row])
    columns = schools.get_indexer(pd.Index(rows["school_id"]))
    cells = np.zeros((len(names), len(schools)), bool)
    cells[places[columns >= 0], columns[columns >= 0]] = True
    return pd.DataFrame(cells, index=pd.Index(names, name=row), columns=schools)


def expected(handed: pd.DataFrame, circles: pd.DataFrame) -> pd.DataFrame:
    """Tell of whom a thing is expected; grids over the same schools, ``circles`` of programs.

    A thing is expected of a whole program once at least half of it has handed it in; of the schools outside
    such programs, once at least half of those have; and in any case of the schools that have. What a
    program does is not everybody's debt, and a questionnaire that two schools filled in is nobody else's.
    """
    have, members = handed.to_numpy(bool), circles.to_numpy(bool)  # without schools the type is lost
    counts = have.astype(int) @ members.T.astype(int)
    is_usual = (counts > 0) & (2 * counts >= members.sum(axis=1))
    of_programs = is_usual.astype(int) @ members.astype(int) > 0
    outside = ~of_programs
    rest = 2 * (have & outside).sum(axis=1, keepdims=True) >= outside.sum(axis=1, keepdims=True)
    due = have | of_programs | (outside & rest)
    return pd.DataFrame(due, index=handed.index, columns=handed.columns)


def missing(handed: pd.DataFrame, due: pd.DataFrame) -> pd.DataFrame:
    """List ``what, school_id`` of what is due and not handed in."""
    things, schools = np.nonzero(due.to_numpy(bool) & ~handed.to_numpy(bool))
    return pd.DataFrame({"what": due.index[things], "school_id": due.columns[schools]})


def by_group(handed: pd.DataFrame, due: pd.DataFrame, groups: pd.Series) -> pd.DataFrame:
    """Count ``what, <group>, have, expected``; ``groups``: the group of each school that is to be counted."""
    own = [school for school in due.columns if school in groups.index]
    names = groups.reindex(own)
    asked = due[own].T.groupby(names.to_numpy()).sum().T
    have = (handed[own] & due[own]).T.groupby(names.to_numpy()).sum().T
    long = pd.DataFrame({"have": have.stack(), "expected": asked.stack()})
    counted = long[long["expected"] > 0].rename_axis(["what", groups.name]).reset_index()
    return counted.astype({"have": "int64", "expected": "int64"})
