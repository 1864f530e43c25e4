"""The form of 2026 in which one school gives its results to ФИС ОКО; the school itself is not in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

import numpy as np

from data.resolver import Resolver
from loaders.hints import is_about_work
from loaders.kinds.account import Account
from loaders.kinds.protocol import count_pupils
from loaders.laid_out import Counted, Hints, LaidOut, Origin


def count_form(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count a form; the school that its name, folder or call told is part of the file's identity."""
    named = list(_named(hints, title=re.compile(laid_out.layout.options["title"], re.IGNORECASE)))
    schools = list(dict.fromkeys(filter(None, map(resolver.resolve, named))))
    school = schools[0] if len(schools) == 1 else None
    account = Account(replace(laid_out, frame=laid_out.frame.assign(school=school)))
    if school is None:
        account.say("school_conflict" if schools else "school_unnamed", _advice(named, resolver))
    counted = count_pupils(account, hints, np.full(len(laid_out.frame), school, dtype=object))
    return replace(counted, context=";".join(filter(None, [counted.context, f"school={school or ''}"])))


def _named(hints: Hints, *, title: re.Pattern[str]) -> Iterator[str]:
    """Give what may name the school: only the command line, if it speaks; else the file's name, its folders."""
    said = hints.best("school")
    if said is not None and said.origin is Origin.COMMAND_LINE:
        yield str(said.value)
        return
    stem = PurePath(hints.file_name).stem
    folders = [folder for folder in reversed(PurePath(hints.folder).parts) if not is_about_work(folder)]
    for part in [*title.split(stem), *folders]:
        if any(map(str.isalpha, part)):
            yield part.strip(" _-–—()[],.")


def _advice(named: list[str], resolver: Resolver) -> dict[str, str]:
    near = dict.fromkeys(name for part in named for name in resolver.nearest(part))
    return {"tried": ", ".join(f"«{part}»" for part in named) or "—", "nearest": ", ".join(list(near)[:3])}
