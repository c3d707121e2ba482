"""How the tables of a catalogue came to be, version by version, and the way to the last one."""

from nlp.catalogue.migrations.upgrading import HEAD, KNOWN, revision_of, upgrade_tables

__all__ = ["HEAD", "KNOWN", "revision_of", "upgrade_tables"]
