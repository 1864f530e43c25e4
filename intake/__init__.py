"""Files taken in on the screen: kept in memory, read in the background, shown before they are saved."""
