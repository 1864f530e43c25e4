"""Charts as plain dicts: a DataFrame and finished strings in, a plotly figure out."""
