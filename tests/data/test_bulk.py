"""Rows of a frame arrive whole, by whichever way they go to the driver."""

from datetime import date

import pandas as pd
import pytest
from sqlalchemy import Column, Date, Float, Integer, MetaData, String, Table, create_engine, select

from data.bulk import insert_frame


@pytest.fixture
def connection():
    with create_engine("sqlite://").connect() as opened:
        yield opened


def table(connection, *columns):
    made = Table("t", MetaData(), *columns)
    made.create(connection)
    return made


def rows(connection, made):
    return [tuple(row) for row in connection.execute(select(made))]


def test_numbers_words_and_blanks_arrive_in_their_columns(connection):
    made = table(connection, Column("n", Integer), Column("x", Float), Column("word", String))
    frame = pd.DataFrame({"word": ["а", None], "x": [0.5, float("nan")], "n": [1, 2]})
    insert_frame(connection, frame, made)
    assert rows(connection, made) == [(1, 0.5, "а"), (2, None, None)]


def test_days_are_written_as_the_library_reads_them(connection):
    made = table(connection, Column("on", Date))
    insert_frame(connection, pd.DataFrame({"on": [date(2020, 9, 15)]}), made)
    assert rows(connection, made) == [(date(2020, 9, 15),)]


def test_columns_that_the_frame_lacks_take_their_default(connection):
    made = table(connection, Column("n", Integer), Column("word", String, default="сам"))
    insert_frame(connection, pd.DataFrame({"n": [1, 2]}), made)
    assert rows(connection, made) == [(1, "сам"), (2, "сам")]


def test_no_rows_are_no_work(connection):
    made = table(connection, Column("n", Integer))
    insert_frame(connection, pd.DataFrame({"n": []}), made)
    assert rows(connection, made) == []


def test_a_column_that_the_table_lacks_is_an_error(connection):
    made = table(connection, Column("n", Integer))
    with pytest.raises(ValueError, match="no columns other"):
        insert_frame(connection, pd.DataFrame({"other": [1]}), made)
