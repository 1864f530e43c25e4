"""Pieces of the screen: data and finished strings in, Dash components out."""
