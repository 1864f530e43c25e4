"""What each screen says: questions to the store and analysis, answered as frozen results."""
