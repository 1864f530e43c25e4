"""The API described by the OpenAPI standard, made from the views, the filters and the catalogues."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pandas as pd

from api.answers import CSV_TYPE, XLSX_TYPE
from api.column_types import Schema
from api.evidence import evidence_frames, evidence_paths
from api.question import FILTERS, LANGUAGE
from api.schemas import PLAIN, Schemas
from domain.filters import BESIDE, HAND_PICKED, Filters
from i18n import LANGUAGES, Translator
from reports.screen import frames_of
from views.catalogue import OF_SCHOOL

VERSION = "3.1.0"
MOST = {"beside": BESIDE, "schools": HAND_PICKED}
ERROR: Schema = {
    "type": "object",
    "properties": {
        "error": {
            "type": "object",
            "properties": {
                **dict.fromkeys(("code", "message", "advice"), PLAIN[str]),
                "allowed": {"type": "array", "items": PLAIN[str]},
            },
            "required": ["code", "message", "advice", "allowed"],
        }
    },
    "required": ["error"],
}
ANYTHING: Schema = {"type": "object"}


def document(prefix: str, results: Mapping[str, Any], t: Translator) -> dict[str, Any]:
    """Describe every address; ``results`` are answers of the views, whose frames tell their columns."""
    schemas = Schemas(_frames(results) | evidence_frames(), t)
    paths = {"/": _described(t, "index"), "/openapi.json": _described(t, "openapi")}
    for view, result in results.items():
        paths |= _paths(view, type(result), schemas, t)
    asked: list[Schema] = [{"$ref": f"#/components/parameters/{one}"} for one in (*FILTERS, LANGUAGE)]
    paths |= evidence_paths(schemas, t, parameters=asked)
    return {
        "openapi": VERSION,
        "info": {"title": t("api.title"), "version": prefix.rpartition("/")[2], "description": t("api.about")},
        "servers": [{"url": prefix}],
        "paths": paths,
        "components": {
            "schemas": {**schemas.named, "Error": ERROR},
            "parameters": {name: _parameter(name, t) for name in (*FILTERS, LANGUAGE)},
            "responses": {str(status): _error(t, status) for status in (400, 404)},
        },
    }


def _frames(results: Mapping[str, Any]) -> dict[tuple[type, str], list[str]]:
    parts = [*results.values(), *(result.footing for result in results.values())]
    return {
        (type(part), field.name): list(map(str, getattr(part, field.name).columns))
        for part in parts
        for field in fields(part)
        if isinstance(getattr(part, field.name), pd.DataFrame)
    }


def _paths(view: str, cls: type[Any], schemas: Schemas, t: Translator) -> dict[str, Any]:
    of_school = [_in_path("school_id", PLAIN[int], t)] if view in OF_SCHOOL else []
    base = f"/{view}" + ("/{school_id}" if of_school else "")
    of_frame = _in_path("frame", {"type": "string", "enum": frames_of(cls)}, t)
    title = t(f"xlsx.screen.{view}")
    kinds: dict[str, tuple[str, list[Schema], Schema]] = {
        base: ("json", of_school, {"application/json": {"schema": schemas.of(cls)}}),
        f"{base}.xlsx": ("xlsx", of_school, {XLSX_TYPE: {}}),
        f"{base}/{{frame}}.csv": ("csv", [*of_school, of_frame], {CSV_TYPE.partition(";")[0]: {}}),
    }
    return {
        path: {"get": _operation(f"{view}_{kind}", t(f"api.{kind}", title=title), inside, content, t)}
        for path, (kind, inside, content) in kinds.items()
    }


def _operation(name: str, summary: str, inside: list[Schema], content: Schema, t: Translator) -> Schema:
    asked = [{"$ref": f"#/components/parameters/{one}"} for one in (*FILTERS, LANGUAGE)]
    tag = {"ETag": {"description": t("api.etag"), "schema": PLAIN[str]}}
    refused = {str(status): {"$ref": f"#/components/responses/{status}"} for status in (400, 404)}
    return {
        "operationId": name,
        "summary": summary,
        "parameters": [*inside, *asked],
        "responses": {
            "200": {"description": summary, "headers": tag, "content": content},
            "304": {"description": t("api.unchanged")},
            **refused,
        },
    }


def _described(t: Translator, name: str) -> Schema:
    summary = t(f"api.{name}")
    answer = {"description": summary, "content": {"application/json": {"schema": ANYTHING}}}
    language = [{"$ref": f"#/components/parameters/{LANGUAGE}"}]
    responses = {"200": answer, "400": {"$ref": "#/components/responses/400"}}
    return {"get": {"operationId": name, "summary": summary, "parameters": language, "responses": responses}}


def _parameter(name: str, t: Translator) -> Schema:
    words = t("api.language") if name == LANGUAGE else t(f"filter.{name}")
    base = {"name": name, "in": "query", "description": words}
    if name == LANGUAGE:
        return {**base, "schema": {"type": "string", "enum": list(LANGUAGES)}}
    hint = typing.get_type_hints(Filters)[name]
    if typing.get_origin(hint) is tuple:
        values = {"type": "array", "items": PLAIN[int], "maxItems": MOST[name]}
        return {**base, "schema": values, "style": "form", "explode": False}
    (kind,) = (part for part in typing.get_args(hint) if part is not type(None))
    return {**base, "schema": PLAIN[kind]}


def _in_path(name: str, schema: Schema, t: Translator) -> Schema:
    return {"name": name, "in": "path", "required": True, "description": t(f"api.{name}"), "schema": schema}


def _error(t: Translator, status: int) -> Schema:
    reference = {"$ref": "#/components/schemas/Error"}
    return {"description": t(f"api.refused.{status}"), "content": {"application/json": {"schema": reference}}}
