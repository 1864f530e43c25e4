"""The numbers behind the score of a factor: what respondents of one school and audience add up to."""

from __future__ import annotations

from data.queries import surveys
from data.reference.surveys import questionnaires
from views._evidence_ground import Ground, Tally


def factor(ground: Ground) -> Tally:
    """Add up the scores of the row's factor and audience, and count the respondents."""
    rows = surveys.factors(ground.reader, ground.scope, academic_year=ground.year)
    asked = [code for code, each in questionnaires().items() if each.audience == ground.row["audience"]]
    own = rows[rows["questionnaire"].isin(asked) & (rows["factor"] == ground.row["factor"])]
    return {"score_sum": float(own["score_sum"].sum()), "respondents": float(own["respondents"].sum())}
