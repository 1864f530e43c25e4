"""Pure functions over DataFrames: what follows from counts; no SQL, no words, one topic a module."""
