"""Views written out to be taken away: plain values, words of tables, workbooks."""
