"""Answers of respondents, counted while they are read: what a person answered goes no further than this module."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from data.facts import Facts
from data.resolver import Resolver
from loaders.cells import as_text, each_once
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import keyed, numbered, row_ranges
from loaders.kinds.survey_facts import answers_of, factors_of_respondents, survey_facts
from loaders.kinds.survey_form import Form, forms_of, school_named, year_named
from loaders.kinds.survey_words import answer_words
from loaders.laid_out import Counted, Hints, LaidOut
from loaders.question_words import questions_of


def count_survey_answers(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_survey_answers: one unit a school, questionnaire and school year."""
    sieve = Sieve(_without_answers(laid_out, school_named(hints)))
    forms = forms_of(laid_out)
    if len(forms) != 1:
        found = [owner for column in laid_out.repeated for owner, _ in questions_of(column.groups["label"] or "")]
        sieve.say("survey_unclear", {"found": ", ".join(dict.fromkeys(found)) or "—"})
        return sieve.counted(Facts(units=pd.DataFrame()))
    clean = _read(sieve, forms[0], hints, resolver)
    answers = _answers(sieve, laid_out, forms[0])
    field = next(iter(forms[0].fields.values()))
    sieve.fault(answers.isna().all(axis=1), "survey_unanswered", field=field)
    kept = sieve.kept(clean)
    rows = numbered(kept, key=keyed(kept["questionnaire"], kept["academic_year"]))
    facts = _facts(rows, answers.loc[kept.index], sheet=laid_out.sheet)
    return sieve.counted(facts, context=_context(laid_out, hints))


def _without_answers(laid_out: LaidOut, school: str | None) -> LaidOut:
    """Leave what is no answer: no problem can then repeat what a person wrote."""
    frame = laid_out.frame[[column.field for column in laid_out.layout.columns]]
    if school is not None:
        frame = frame.assign(school=frame["school"].where(frame["school"].notna(), school))
    return replace(laid_out, frame=frame)


def _read(sieve: Sieve, form: Form, hints: Hints, resolver: Resolver) -> pd.DataFrame:
    year, named = sieve.school_year("academic_year", required=False), year_named(hints)
    if sieve.blank("school").all():
        sieve.say("survey_no_school")
    if named is None and sieve.blank("academic_year").any():
        sieve.say("survey_no_year")
    return pd.DataFrame(
        {
            "school": sieve.school("school", resolver),
            "academic_year": year.where(~sieve.blank("academic_year"), named),
            "questionnaire": form.questionnaire.code,
        }
    )


def _answers(sieve: Sieve, laid_out: LaidOut, form: Form) -> pd.DataFrame:
    """Give respondents x questions as codes of answers; what is no answer is said without its words."""
    words = answer_words(form.questionnaire.code)
    found = {}
    for code, field in form.fields.items():
        cells = laid_out.frame[field]
        read = each_once(cells, lambda cell: words.meaning(as_text(cell) or ""))
        found[code] = pd.Series(read, cells.index, dtype=object)
        blank = pd.Series(each_once(cells, lambda cell: as_text(cell) is None), cells.index).astype(bool)
        unread = found[code].isna() & ~blank
        if unread.any():
            rows = row_ranges(pd.Series(code, cells.index[unread]))[code]
            said = {"question": code, "n": int(unread.sum()), "rows": rows}
            sieve.say("survey_unknown_answer", {**said, "allowed": answers_of(form.questionnaire)})
    return pd.DataFrame(found, index=laid_out.frame.index)


def _facts(rows: pd.DataFrame, answers: pd.DataFrame, *, sheet: str) -> Facts:
    long = (
        answers.rename_axis("respondent")
        .reset_index()
        .melt("respondent", var_name="question", value_name="answer")
    )
    given = long.dropna(subset="answer").join(rows[["unit", "questionnaire"]], on="respondent")
    counted = given.groupby(["unit", "question", "answer"]).size().rename("respondents").reset_index()
    people = rows.groupby("unit").size()
    turnout = pd.DataFrame({"invited": None, "respondents": people}).reset_index()
    tables = {
        "survey_turnout": turnout,
        "survey_answer": counted,
        "survey_factor": factors_of_respondents(given),
    }
    return survey_facts(rows, tables, sheet=sheet)


def _context(laid_out: LaidOut, hints: Hints) -> str:
    """Tell what came from outside the table and is part of the file's identity."""
    school = school_named(hints) if laid_out.frame["school"].isna().any() else None
    year = year_named(hints) if laid_out.frame["academic_year"].isna().any() else None
    said = {"school": school, "year": year}
    return ";".join(f"{name}={value}" for name, value in said.items() if value is not None)
