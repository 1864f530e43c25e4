"""Surveys as counts: who was asked, what was answered, what a factor came to."""

from __future__ import annotations

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, Base, key_to


class SurveyTurnout(Base):
    """How many people of a school were asked to fill in a questionnaire and how many did."""

    __tablename__ = "survey_turnout"
    __table_args__ = (
        CheckConstraint("respondents >= 0", name="respondents"),
        CheckConstraint("invited IS NULL OR invited >= respondents", name="invited"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    invited: Mapped[int | None]
    respondents: Mapped[int]


class SurveyAnswer(Base):
    """How many respondents gave an answer to a question."""

    __tablename__ = "survey_answer"
    __table_args__ = (CheckConstraint("respondents > 0", name="respondents"),)
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    question: Mapped[str] = mapped_column(CODE, primary_key=True)
    answer: Mapped[str] = mapped_column(CODE, primary_key=True)
    respondents: Mapped[int]


class SurveyFactor(Base):
    """Scores (0-100) of a factor added up over the respondents who answered any of its questions.

    ``score_square_sum`` is None where the file gave counts of answers and not the answers of each respondent.
    """

    __tablename__ = "survey_factor"
    __table_args__ = (
        CheckConstraint("respondents > 0", name="respondents"),
        CheckConstraint("score_sum BETWEEN 0 AND 100.0 * respondents", name="score_sum"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    factor: Mapped[str] = mapped_column(CODE, primary_key=True)
    respondents: Mapped[int]
    score_sum: Mapped[float]
    score_square_sum: Mapped[float | None]
