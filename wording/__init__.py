"""Finished words for what views say, the same on a screen, a slide and a sheet of paper."""
