"""From a file to counted facts: read, recognise, lay out, check, count."""
