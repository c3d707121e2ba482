"""Reference tables: places, units, persons, awards and words, as a civil servant knows them."""
