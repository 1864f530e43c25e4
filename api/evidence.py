"""Where a figure comes from: ``evidence?ref=compare/schools.lowered_pct.school_id-12`` and its rows as CSV."""

from __future__ import annotations

from flask import Blueprint, Response, request

from api.answers import csv_answer, json_answer
from api.column_types import Schema
from api.errors import ApiError
from api.question import Question, read
from api.schemas import PLAIN, Schemas
from data.store import Store
from domain.codes import Reference
from domain.scope import Scope
from i18n import Translator, translator
from views.evidence import Evidence, explain, unknown

REFERENCE = "ref"
NAME = "evidence"


def register_evidence(api: Blueprint, store: Store, *, language: str) -> None:
    """Put the addresses of explanations on the API."""

    def asked() -> tuple[Evidence, Question]:
        query = dict(request.args)
        text = query.pop(REFERENCE, "")
        question = read(query, default_language=language)
        return _explained(store, text, question), question

    @api.get(f"/{NAME}")
    def evidence() -> Response:
        return json_answer(asked()[0])

    @api.get(f"/{NAME}/<frame>.csv")
    def evidence_rows(frame: str) -> Response:
        said, question = asked()
        return csv_answer(said, NAME, frame, translator(question.language))


def _explained(store: Store, text: str, question: Question) -> Evidence:
    reference = Reference.read(text)
    if reference is None:
        raise ApiError(400, "unreadable_reference", ref=text)
    said = explain(store, reference, scope=Scope.all_schools(), filters=question.filters)
    if said.state == "unknown":
        raise ApiError(404, "unknown_figure", ref=text)
    return said


def evidence_frames() -> dict[tuple[type, str], list[str]]:
    """Name the columns of the frames of an explanation, for their description."""
    empty = unknown("", changes=0)
    return {(Evidence, name): list(getattr(empty, name).columns) for name in ("left_out", "sources", "files")}


def evidence_paths(schemas: Schemas, t: Translator, *, parameters: list[Schema]) -> dict[str, Schema]:
    """Describe the addresses of explanations; ``parameters`` are those that every view has."""
    words, summary = t("api.evidence.ref"), t("api.evidence")
    reference = {"name": REFERENCE, "in": "query", "required": True, "description": words, "schema": PLAIN[str]}
    frame = {"name": "frame", "in": "path", "required": True, "description": t("api.frame")}
    frames = [name for _, name in evidence_frames()]
    told = {
        f"/{NAME}": ([reference], {"application/json": {"schema": schemas.of(Evidence)}}),
        f"/{NAME}/{{frame}}.csv": (
            [reference, frame | {"schema": {"type": "string", "enum": frames}}],
            {"text/csv": {}},
        ),
    }
    refused = {str(status): {"$ref": f"#/components/responses/{status}"} for status in (400, 404)}
    return {
        path: {
            "get": {
                "operationId": f"{NAME}_{'csv' if 'csv' in path else 'json'}",
                "summary": summary,
                "parameters": [*own, *parameters],
                "responses": {"200": {"description": summary, "content": content}, **refused},
            }
        }
        for path, (own, content) in told.items()
    }
