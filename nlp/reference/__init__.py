"""Reference tables: places, units, persons' names and abbreviations, as a civil servant knows them."""
