"""What a slide shows of a view: its words, finished, and one picture of plain data."""
